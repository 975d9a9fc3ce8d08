import SQL
import Testing

@Suite struct FunctionTests {
  /// The sum of x y.
  private struct Product: AggregateFunction {
    static let name = "product"
    static let argumentCount = 2
    private(set) var result = Double.nan

    mutating func step(_ first: Double, _ second: Double) {
      if !first.isNaN, !second.isNaN { result = (result.isNaN ? 0 : result) + first * second }
    }
  }

  private func rows(_ sql: String, of database: Database, parameters: [(name: String, value: Int)] = []) throws
    -> [[Value]]
  {
    var found: [[Value]] = []
    try database.rows(of: sql, parameters: parameters, atATime: 3) { found += $0 }
    return found
  }

  @Test func aggregatesByGroupAndHasNothingToSayOfNoRows() throws {
    let database = try Database()
    try database.define(Product.self)
    try database.run(
      "CREATE TABLE t (g, x, y); INSERT INTO t VALUES (1, 2, 3), (2, 5, 7), (1, 4, 0.5), (1, 'a', 1), (2, NULL, 1)")
    #expect(
      try rows("SELECT g, product(x, y) FROM t GROUP BY g", of: database)
        == [[.integer(1), .real(8)], [.integer(2), .real(35)]])
    #expect(try rows("SELECT product(x, y) FROM t WHERE g > @g", of: database, parameters: [("g", 2)]) == [[.null]])
    #expect(try rows("SELECT product(x, y), product(y, y) FROM t", of: database).first?.first == .real(43))
  }

  @Test func aFunctionOfCellsMakesNumbersOrNulls() throws {
    let database = try Database()
    try database.define("length_of") { value in
      if case .text(let text) = value { Value(text.count) } else { .null }
    }
    #expect(
      try rows("SELECT length_of('été'), length_of(5), length_of(NULL)", of: database) == [[.integer(3), .null, .null]])
  }

  @Test func aViewCallsNothingThatChanges() throws {
    let database = try Database()
    try database.run("CREATE TABLE t (x); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT x + random() AS x FROM t")
    #expect(throws: DatabaseError.notRepeatable("random")) { try rows("SELECT x FROM v", of: database) }
  }

  @Test func noStatementOpensAnotherFile() throws {
    let database = try Database()
    #expect(throws: DatabaseError.self) { try database.run("ATTACH ':memory:' AS other") }
  }

  @Test func handsRowsOverInPages() throws {
    let database = try Database()
    var pages: [Int] = []
    try database.rows(
      of: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @n) SELECT i FROM n",
      parameters: [("n", 7), ("unused", 1)], atATime: 3
    ) { pages.append($0.count) }
    #expect(pages == [3, 3, 1])
  }

  @Test func stopsWhenItIsCancelled() throws {
    let database = try Database()
    #expect(throws: CancellationError.self) {
      try database.rows(
        of: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", parameters: [],
        atATime: 1, isCancelled: { true }, take: { _ in })
    }
  }
}

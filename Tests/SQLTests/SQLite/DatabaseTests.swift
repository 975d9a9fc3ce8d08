import SQL
import Testing

@Suite struct DatabaseTests {
  private func sample() throws -> [UInt8] {
    let database = try Database()
    try database.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT")
    try database.run(
      "INSERT INTO t VALUES (?, ?)",
      forEach: [
        [.integer(1), .text("it's \"quoted\"; --")], [.integer(2), .null], [.integer(3), .text("a\0b שלום")],
      ])
    return try database.bytes()
  }

  private func answer(_ question: String, within limits: QueryLimits = QueryLimits()) throws -> ResultTable {
    try Database(reading: sample()).answer(question, within: limits)
  }

  @Test func givesBackWhatWasPutIn() throws {
    let table = try answer("SELECT a, b FROM t ORDER BY a -- all of it\n;")
    #expect(table.columns == ["a", "b"])
    #expect(
      table.rows == [
        [.integer(1), .text("it's \"quoted\"; --")], [.integer(2), .null], [.integer(3), .text("a\0b שלום")],
      ])
    #expect(!table.isCut)
    #expect(try answer("SELECT 0.1, x'0aff'").rows == [[.real(0.1), .blob([10, 255])]])
  }

  @Test func hasTheSameBytesEachTime() throws {
    #expect(try sample() == sample())
    #expect(try sample().starts(with: Array("SQLite format 3\0".utf8)))
  }

  @Test(arguments: [
    ("INSERT INTO t VALUES (9, '')", "INSERT"), ("DELETE FROM t", "DELETE"), ("UPDATE t SET b = ''", "UPDATE"),
    ("DROP TABLE t", "DELETE"), ("CREATE TABLE u (a)", "INSERT"), ("CREATE TEMP TABLE u (a)", "INSERT"),
    ("ATTACH ':memory:' AS x", "ATTACH"), ("PRAGMA writable_schema = 1", "PRAGMA writable_schema"),
    ("PRAGMA query_only = 0", "PRAGMA query_only"), ("PRAGMA journal_mode = WAL", "PRAGMA journal_mode"),
    ("PRAGMA database_list", "PRAGMA database_list"), ("SELECT load_extension('x.so')", "load_extension()"),
    ("BEGIN", "a transaction"), ("VACUUM INTO 'copy.db'", "writing"),
    ("ALTER TABLE t RENAME TO u", "changing the schema"),
  ])
  func onlyReads(statement: String, action: String) throws {
    let database = try Database(reading: sample())
    #expect(throws: DatabaseError.notAQuestion(action)) { try database.answer(statement, within: QueryLimits()) }
    #expect(try database.answer("SELECT count(*) FROM t", within: QueryLimits()).rows == [[.integer(3)]])
  }

  @Test func leavesTheSchemaAlone() {
    #expect(throws: DatabaseError.invalid(message: "table sqlite_master may not be modified", offset: nil)) {
      try answer("UPDATE sqlite_schema SET sql = ''")
    }
  }

  @Test func tellsOfTablesWhenAsked() throws {
    #expect(try answer("SELECT name FROM pragma_table_info('t')").rows == [[.text("a")], [.text("b")]])
    #expect(try answer("PRAGMA table_info(t)").rows.count == 2)
    #expect(try answer("SELECT name FROM sqlite_schema").rows == [[.text("t")]])
  }

  @Test func takesOneStatement() {
    #expect(throws: DatabaseError.severalStatements(offset: 9)) { try answer("SELECT 1; SELECT 2") }
    #expect(throws: DatabaseError.noStatement) { try answer(" -- nothing\n;") }
    #expect(throws: DatabaseError.invalid(message: "NUL character", offset: 8)) { try answer("SELECT 1\0 FROM") }
  }

  @Test func saysWhereAFaultLies() {
    #expect(throws: DatabaseError.invalid(message: "no such column: c", offset: 11)) {
      try answer("SELECT\n a, c FROM t")
    }
    #expect(throws: DatabaseError.invalid(message: "no such table: nowhere", offset: nil)) {
      try answer("SELECT 1 FROM nowhere")
    }
  }

  private static let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

  @Test func stopsWhenItsTimeIsUp() {
    var limits = QueryLimits()
    limits.isOver = { true }
    #expect(throws: DatabaseError.tookTooLong) { try answer(Self.endless, within: limits) }
    limits = QueryLimits()
    limits.steps = 1_000_000
    #expect(throws: DatabaseError.tookTooLong) { try answer(Self.endless, within: limits) }
  }

  @Test func cutsOffWhatIsTooLong() throws {
    var limits = QueryLimits()
    limits.rows = 2
    let table = try answer("SELECT a FROM t ORDER BY a", within: limits)
    #expect(table.rows == [[.integer(1)], [.integer(2)]])
    #expect(table.isCut)
    limits.rows = 3
    #expect(try !answer("SELECT a FROM t", within: limits).isCut)
    limits.bytes = 1_000
    #expect(throws: DatabaseError.tooLarge(limit: 1_000)) { try answer("SELECT hex(zeroblob(600))", within: limits) }
    #expect(throws: DatabaseError.tooLong(limit: 1_000_000)) { try answer("SELECT zeroblob(2000000)") }
  }

  @Test(arguments: [
    "SELECT instr(zeroblob(15000000), zeroblob(7000000) || x'01')", "SELECT zeroblob(500000) || zeroblob(500001)",
    "SELECT 'a' LIKE hex(zeroblob(1000))",
  ])
  func refusesLengthsThatTakeForEver(question: String) {
    #expect(throws: DatabaseError.self) { try answer(question) }
  }

  @Test func aViewOfWhoeverMadeTheDatabaseHasTheSameLimits() throws {
    let database = try Database()
    try database.run("CREATE VIEW v AS SELECT instr(zeroblob(15000000), zeroblob(7000000) || x'01') AS a")
    #expect(throws: DatabaseError.tooLong(limit: 1_000_000)) {
      try Database(reading: database.bytes()).rows(of: "SELECT a FROM v", parameters: [], atATime: 1) { _ in }
    }
  }

  @Test func saysWhenAnAnswerNeedsTooMuchMemory() throws {
    let sorted = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      SELECT length(a) FROM (SELECT i, cast(zeroblob(400000) AS TEXT) AS a FROM n ORDER BY a || i)
      """
    #expect(throws: DatabaseError.tooMuchMemory(limit: 256_000_000)) { try answer(sorted) }
    #expect(try answer("SELECT count(*) FROM t").rows == [[.integer(3)]])
  }

  @Test func givesAllRowsPageByPage() throws {
    var limits = QueryLimits()
    limits.rows = 2
    var pages: [(rows: [[Value]], isLast: Bool)] = []
    try Database(reading: sample()).pages(of: "SELECT a FROM t ORDER BY a", within: limits) { page, isLast in
      pages.append((page.rows, isLast))
    }
    #expect(pages.map(\.rows) == [[[.integer(1)], [.integer(2)]], [[.integer(3)]]])
    #expect(pages.map(\.isLast) == [false, true])
  }

  @Test func refusesInAReportWhatDiffersEachTime() throws {
    for question in [
      "SELECT random()", "SELECT CURRENT_TIMESTAMP", "SELECT datetime('now')", "SELECT datetime()",
      "SELECT julianday( )", "SELECT strftime('%Y')",
    ] {
      #expect(throws: DatabaseError.self) { try answer(question, within: .repeatable) }
      #expect(try answer(question).rows.count == 1)
    }
  }

  @Test func refusesWhatIsNoDatabase() throws {
    #expect(throws: DatabaseError.self) { try Database(reading: Array("time,revenue\n".utf8)) }
    #expect(throws: DatabaseError.self) { try Database(reading: []) }
    var damaged = try sample()
    for place in 100..<damaged.count { damaged[place] = 0xFF }
    #expect(throws: DatabaseError.self) { try Database(reading: damaged) }
  }
}

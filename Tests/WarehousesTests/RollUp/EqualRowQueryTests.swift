import Datasets
import Ingestion
import SQL
import Testing
import Time
import Warehouses

@Suite struct EqualRowQueryTests {
  /// One row per minute for two services, some of them duplicated.
  private static let rows: [[Value]] = {
    var rows: [[Value]] = []
    for row in 0..<300 {
      let second = Value.integer(Int64(1_714_521_600 + row / 2 * 60))
      let name = Value.text(row.isMultiple(of: 2) ? "api" : "web")
      let gappy = row.isMultiple(of: 7) ? Value.null : Value.integer(Int64(row % 5))
      rows.append([second, name, .real(Double(row)), gappy])
    }
    return rows + rows.prefix(50)
  }()

  @Test(arguments: [false, true])
  func countsEqualRowsAsFilesDo(keepsDuplicates: Bool) throws {
    var table = LooseTable(Self.rows)
    table.aggregate = .sum
    table.keepsDuplicates = keepsDuplicates
    let (pushed, read) = (try table.pushed(), try table.read())
    #expect(pushed.tables == read.tables && pushed.tables[0].rows == (keepsDuplicates ? 350 : 300))
    #expect(pushed.series.map(\.rollUp.counts) == read.series.map(\.rollUp.counts))
    #expect(pushed.series.map(\.values) == read.series.map(\.values))
    #expect(pushed.notices.contains { $0.kind == .equalRows(Notice.Rows(50)) } == !keepsDuplicates)
  }

  @Test func tellsServicesApartThoughAColumnDoesNot() throws {
    var table = LooseTable(
      ["API", "api", "api"].map { [.integer(1_714_521_600), .text($0), .real(3), .real(1)] })
    (table.aggregate, table.type) = (.sum, "COLLATE NOCASE")
    let found = try table.pushed()
    #expect(found.services == ["API", "api"])
    #expect(found.series.prefix(2).map(\.values) == [[3], [3]])
    #expect(found.tables[0].equalRows == 1)
  }

  @Test func comparesAllColumnsInBigQuery() {
    let query = RollUpQuery.all(of: [LooseTable([]).format], in: .bigQuery)[0].withoutEqualRows
    #expect(query.buckets.contains("FROM (SELECT DISTINCT * FROM `t`)"))
    #expect(query.extent.contains("FROM (SELECT DISTINCT * FROM `t`)"))
  }
}

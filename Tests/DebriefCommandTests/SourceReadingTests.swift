import Datasets
import DebriefCommand
import Foundation
import Ingestion
import Pages
import Queries
import SQL
import TestSupport
import Testing
import Time

/// Which rows of its source a report gets, and what is read again for them.
@Suite struct SourceReadingTests {
  private static let start = 1_714_521_600
  /// The window of minute 10.
  private static let window = TimeWindow(
    start: Instant(unixSeconds: start + 600), end: Instant(unixSeconds: start + 660))

  /// A table of `count` rows, one a minute, that was read: rows are kept as files keep them.
  private struct Reading: SourceReading {
    struct ReadAgain: Error, Equatable {
      let windows: [TimeWindow]?
    }

    let tables: [TableRollUp]
    let kept: [KeptRows]
    var stepNotices: [Notice] { [] }
    var statements: [Provenance.Statement] { [] }

    init(count: Int, keeping windows: [TimeWindow]) throws {
      let rows = (0..<count).map { "\(start + $0 * 60),\($0)\n" }
      let bytes = Array(("time,v\n" + rows.joined()).utf8)
      let format = TableFormat(
        file: "t.csv", name: "t", timeColumn: "time", zone: .utc,
        metrics: [Metric(key: MetricKey(table: "t", column: "v"), label: "V", aggregate: .sum)])
      let plan = try TablePlan(format, reading: bytes.span)
      let part = plan.parts(
        plan.ranges(length: bytes.count, cutEvery: bytes.count),
        surveys: [PartSurvey(of: bytes.span, in: 0..<bytes.count)])[0]
      let found = try plan.read(
        bytes.span, part: part,
        on: Lattice(startingOnTheDayOf: Instant(unixSeconds: start), in: .utc, step: 3_600),
        keeping: KeptRows(metricCount: 1, in: windows, all: SourceRows.limit, limit: SourceRows.limit))
      tables = [found.rollUp]
      kept = [found.kept]
    }

    func reread(in windows: [TimeWindow]?) async throws -> [TableRows] { throw ReadAgain(windows: windows) }
  }

  @Test func fewRowsAreReadOnce() async throws {
    let rows = try await Reading(count: SourceRows.limit, keeping: []).rows(in: [Self.window])
    #expect(rows.isComplete && rows.count == SourceRows.limit)
  }

  @Test func rowsOfDeclaredIncidentsAreReadOnce() async throws {
    let reading = try Reading(count: SourceRows.limit + 1, keeping: [Self.window])
    let rows = try await reading.rows(in: [Self.window])
    #expect(!rows.isComplete && rows.tables[0].values[0] == [10])
  }

  @Test func onlyRowsOfDetectedIncidentsAreReadAgain() async throws {
    let reading = try Reading(count: SourceRows.limit + 1, keeping: [])
    #expect(try await reading.rows(in: []).count == 0)
    await #expect(throws: Reading.ReadAgain(windows: [Self.window])) { try await reading.rows(in: [Self.window]) }
  }

  /// Rows, some of them equal, of more than a report keeps: an hour of them is unlike the others.
  @Test func detectedIncidentsHaveTheRowsOfDeclaredOnes() async throws {
    let folder = try TemporaryFolder()
    var lines = ["time,shop,orders"]
    for minute in 0..<14 * 1_440 {
      let isDown = (12_000..<12_060).contains(minute)
      for (number, shop) in ["north", "south", "west"].enumerated() {
        let orders = ((minute * 7 + number * 3) % 11 + minute / 60 % 24 + 5) * (isDown ? 1 : 10)
        lines.append("\(Self.start + minute * 60),\(shop),\(orders)")
      }
    }
    lines.append(contentsOf: lines.suffix(2))
    try folder.write(lines.joined(separator: "\n") + "\n", to: "orders.csv")
    let tables = """
      version: 1
      step: 1h
      tables: [{file: orders.csv, time: time, service: shop, metrics: {orders: {role: traffic, aggregate: sum}}}]

      """
    try folder.write(tables, to: "detect.yaml")
    try folder.write(
      tables + "incidents: [{id: down, title: Down, start: 2024-05-09T08:00:00Z, end: 2024-05-09T09:00:00Z}]\n",
      to: "declared.yaml")
    var found: [[String]] = []
    for name in ["detect.yaml", "declared.yaml"] {
      let run = await Tool(
        "query", "SELECT * FROM orders_raw ORDER BY 1, 2, 3", "--data", folder(name), "--format", "csv")
      #expect(run.code == 0, "\(run.messages)")
      found.append(run.results.split(separator: "\r\n").map(String.init))
    }
    let declared = Set(found[1])
    #expect(found[1].count == 1 + 180 && declared.count == found[1].count)
    #expect(declared.isSubset(of: found[0]), "\(found[0].prefix(3)) \(found[1].prefix(3))")
  }
}

import Analysis
import Datasets
import Querying
import SQLite
import Testing

@Suite struct ReportDatabaseTests {
  @Test func holdsEveryRowUnderTheNamesOfTheSources() throws {
    let database = try Kiosk().database()
    #expect(database.contents == .rows(3 * 21 * 24))
    let table = try database.answer("SELECT * FROM load ORDER BY time, service LIMIT 1")
    #expect(table.columns == ["time", "time_unix", "service", "cpu"])
    #expect(
      table.rows == [[.text("2024-04-29 00:00:00"), .integer(1_714_348_800), .text("oven"), .real(122)]])
    #expect(try database.answer("SELECT count(*) FROM sales WHERE delay > 150").rows[0][0].number ?? 0 > 3)
  }

  @Test func hasTheSameBytesEachTime() throws {
    #expect(try Kiosk().database().bytes == Kiosk().database().bytes)
  }

  @Test func isStrictThroughout() throws {
    let tables = try Kiosk().database().answer("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").rows
    #expect(tables.count > 8)
    #expect(
      tables.allSatisfy {
        $0[1] == .integer(1) || $0[0] == .text("sqlite_schema") || $0[0] == .text("sqlite_temp_schema")
      })
  }

  @Test func tellsTheImpactsThatTheAnalysisFound() throws {
    let findings = Kiosk().findings()
    let rows = try Kiosk().database().answer(
      "SELECT actual, expected, difference, low FROM incident_impacts WHERE incident = 'i1' AND label = 'Label 0'"
    ).rows
    let impact = try #require(findings.incidents.first?.impacts.first)
    let found = try #require(rows.first).map(\.number)
    for (number, known) in zip(found, [impact.actual, impact.expected, impact.difference, impact.low]) {
      #expect(abs((number ?? .nan) - (known ?? .nan)) <= 1e-8 * abs(known ?? 1))
    }
  }

  @Test(arguments: Metric.Aggregate.allCases)
  func measuresAndBaselinesAreThoseOfTheAnalysis(aggregate: Metric.Aggregate) throws {
    let newYork = Zone(
      identifier: "America/New_York", periods: [Zone.Period(start: Kiosk.start, offset: -14_400, abbreviation: "EDT")])
    let kiosk = Kiosk(zone: newYork, aggregate: aggregate)
    let findings = kiosk.findings()
    let database = try kiosk.database()
    for (place, series) in findings.dataset.series.enumerated() {
      let filter =
        "WHERE column_name = '\(series.metric.key.column)' AND service = '\(series.service ?? "")'"
      let values = try database.answer("SELECT value FROM measurements \(filter) ORDER BY time_unix").rows
      #expect(values.compactMap { $0[0].number } == series.values)
      let medians = try database.answer("SELECT median FROM baselines \(filter) ORDER BY hour_of_week").rows
      let week = findings.series[place].week.hours.filter(\.isFinite)
      #expect(medians.count == week.count)
      #expect(zip(medians, week).allSatisfy { abs(($0[0].number ?? .nan) - $1) <= 1e-9 * $1 })
    }
  }

  @Test func hasHoursSideBySide() throws {
    let database = try Kiosk().database()
    let rows = try database.answer("SELECT * FROM hourly_performance WHERE incident IS NOT NULL")
    #expect(rows.columns == ["time", "time_unix", "incident", "revenue", "delay"])
    #expect(rows.rows.map { $0[2] } == [.text("Cold oven"), .text("Cold oven"), .text("Cold oven")])
    #expect(try database.answer("SELECT * FROM hourly_services").rows.count == 2 * 21 * 24)
  }

  @Test func keepsTheRollUpAndRowsOfIncidentsWhereThereAreTooMany() throws {
    var raw = TableRows(metricCount: 2)
    raw.append(at: Kiosk.start.unixSeconds + 200 * 3_600, service: nil, [7, .nan])
    let rows = SourceRows([raw, TableRows(metricCount: 1)], isComplete: false)
    let database = try ReportDatabase(of: Kiosk().findings(), rows: rows)
    #expect(database.contents == .rollUp(rawRows: 1, emptyTables: 0))
    #expect(try database.answer("SELECT count(*) FROM sales").rows == [[.integer(21 * 24)]])
    #expect(try database.answer("SELECT revenue, delay FROM sales_raw").rows == [[.real(7), .null]])
    #expect(throws: DatabaseError.self) { try database.answer("SELECT 1 FROM load_raw") }
  }

  @Test func takesRowsThatRepeat() throws {
    var raw = TableRows(metricCount: 2)
    for value in [3.0, 1, 2] { raw.append(at: Kiosk.start.unixSeconds, service: nil, [value, 0]) }
    let database = try ReportDatabase(
      of: Kiosk().findings(), rows: SourceRows([raw, TableRows(metricCount: 1)], isComplete: true))
    #expect(
      try database.answer("SELECT revenue FROM sales ORDER BY rowid").rows == [[.real(3)], [.real(1)], [.real(2)]])
  }

  @Test(arguments: [
    "a\"; DROP TABLE x; --", "it's", "a\0b", String(repeating: "long", count: 20), "שלום", "sqlite_schema", "metrics",
    "hour", "service", "value", "", "SELECT", "[x]", "`y`", "%_\\",
  ])
  func takesAnyName(name: String) throws {
    let kiosk = Kiosk(
      tables: [name, name + "2"], columns: [name, name + "3", name], services: [name + "4", name + "5"])
    let database = try kiosk.database()
    let services = try database.answer("SELECT DISTINCT service FROM suspects ORDER BY 1").rows
    #expect(services.allSatisfy { [.text(name + "4"), .text(name + "5")].contains($0[0]) })
    #expect(try database.answer("SELECT count(*) FROM measurements").rows == [[.integer(4 * 21 * 24)]])
    #expect(try !database.answer("SELECT * FROM hourly_performance").rows.isEmpty)
    #expect(try !database.answer("SELECT * FROM hourly_services").rows.isEmpty)
    #expect(try !database.answer("SELECT * FROM baselines").rows.isEmpty)
  }

  @Test func joinsManyRowsByTheirTimes() throws {
    var sales = TableRows(metricCount: 2)
    var load = TableRows(metricCount: 1)
    load.name(services: ["oven"])
    for row in 0..<4_000 {
      sales.append(at: Kiosk.start.unixSeconds + row * 60, service: nil, [1, 2])
      load.append(at: Kiosk.start.unixSeconds + row * 60, service: 0, [3])
    }
    let database = try ReportDatabase(of: Kiosk().findings(), rows: SourceRows([sales, load], isComplete: true))
    var limits = QueryLimits()
    limits.steps = 1_000_000
    let joined = try Database(reading: database.bytes).answer(
      "SELECT count(*) FROM sales AS s JOIN load AS l ON l.time = s.time", within: limits)
    #expect(joined.rows == [[.integer(4_000)]])
  }
}

import Analysis
import Datasets
import Queries
import SQL
import Testing
import Time

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

  @Test func hasNothingThatOnlySQLiteCanRead() throws {
    let database = try Kiosk(aggregate: .last).database()
    let computed = try database.answer(
      "SELECT s.name, x.name FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS x WHERE s.type = 'table' AND x.hidden <> 0"
    )
    #expect(computed.rows.isEmpty)
    let views = try database.answer("SELECT sql FROM sqlite_schema WHERE type = 'view'").rows
    #expect(views.count == 6)
    for view in views {
      guard case .text(let sql) = view[0] else { continue }
      #expect(!sql.contains("datetime("), "what makes a time of a number is SQLite’s alone")
      #expect(sql.firstMatch(of: /\) \/ \d/) == nil, "whole numbers are divided differently elsewhere")
    }
  }

  @Test func keepsCountsWhole() throws {
    let type = "SELECT DISTINCT typeof(revenue) FROM sales"
    #expect(try Kiosk(roles: (.orders, .resource), outages: []).database().answer(type).rows == [[.text("integer")]])
    #expect(try Kiosk(aggregate: .mean, roles: (.orders, .resource)).database().answer(type).rows == [[.text("real")]])
    #expect(try Kiosk().database().answer(type).rows == [[.text("real")]])
  }

  @Test func tellsHowSureItIs() throws {
    let findings = Kiosk().findings()
    let database = try Kiosk().database()
    let impact = try #require(findings.incidents.first?.impacts.first)
    let row = try database.answer(
      "SELECT p, coverage, level, placebos FROM impacts WHERE incident = 'i1' AND column_name = 'revenue'"
    ).rows[0]
    for (number, known) in zip(row, [impact.pValue, impact.coverage, impact.level, Double(impact.placebos)]) {
      #expect(abs((number.number ?? .nan) - (known ?? .nan)) <= 1e-8)
    }
    let pairs = try database.answer(
      "SELECT r, p, q FROM metric_correlations WHERE scope = 'normal' AND method = 'pearson'"
    ).rows
    #expect(
      pairs.count == findings.correlations.pairs.count { $0.scope == .normal && $0.method == .pearson })
    #expect(pairs.contains { $0[1] != .null && $0[2] != .null })
  }

  @Test func saysWhatPointsToWhat() throws {
    let database = try Kiosk().database()
    func parents(of table: String) throws -> Set<Value> {
      Set(try database.answer("SELECT \"table\" FROM pragma_foreign_key_list('\(table)')").rows.map { $0[0] })
    }
    #expect(try parents(of: "impacts") == [.text("incidents"), .text("metrics")])
    #expect(try parents(of: "onsets") == [.text("incidents"), .text("metrics")])
    #expect(try parents(of: "suspects") == [.text("incidents")])
    #expect(try parents(of: "correlations") == [.text("series")])
    let keyed = try database.answer(
      "SELECT s.name FROM sqlite_schema AS s WHERE s.type = 'table' AND NOT EXISTS (SELECT 1 FROM pragma_table_info(s.name) WHERE pk > 0)"
    )
    #expect(keyed.rows.isEmpty)
  }

  @Test func countsABucketOfSeveralIncidentsOnce() throws {
    let question = "SELECT buckets, difference FROM incident_totals WHERE effect = 'any' AND column_name = 'revenue'"
    let once = try Kiosk().database().answer(question).rows[0]
    #expect(once[0] == .integer(3))
    let impact = try #require(Kiosk().findings().incidents.first?.impacts.first?.difference)
    #expect(abs((once[1].number ?? .nan) - impact) < 1e-6 * abs(impact))
    let twice = try Kiosk(outages: [200..<203, 200..<203]).database().answer(question).rows[0]
    #expect(twice == once)
    let more = try Kiosk(outages: [200..<203, 202..<205]).database().answer(question).rows[0]
    #expect(more[0] == .integer(5))
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

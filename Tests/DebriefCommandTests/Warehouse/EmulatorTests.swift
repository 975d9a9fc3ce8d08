import DebriefCommand
import Foundation
import JSON
import TestSupport
import Testing
import Text
import Warehouses

/// Tests with a local BigQuery emulator: `make test-bigquery` runs them, `make test` skips them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BIGQUERY_EMULATOR_HOST"] != nil), .serialized)
struct EmulatorTests {
  private let folder: TemporaryFolder
  private let host: String
  private static let project = "debrief-test"
  private static let counts = [
    "infrastructure_health": 2884, "revenue_metrics": 721, "system_performance": 721, "user_activity": 721,
  ]

  init() throws {
    folder = try TemporaryFolder()
    host = try #require(ProcessInfo.processInfo.environment["BIGQUERY_EMULATOR_HOST"])
  }

  private func load(into dataset: String) async -> Tool {
    await Tool(
      ["load", "bigquery", "--project", Self.project, "--dataset", dataset, "--data", folder("data")],
      environment: ["BIGQUERY_EMULATOR_HOST": host, "TMPDIR": folder.path, "DEBRIEF_BIGQUERY_TOKEN": "real-secret"])
  }

  /// The rows of a query's result, each cell as text.
  private func rows(_ query: String, in dataset: String) async throws -> [[String?]] {
    let service = try Service(emulatorAt: host)
    let connection = Connection(to: service, credentials: EmulatorTokens(), patience: service.patience)
    let request = Request(
      .post, service.root + "/bigquery/v2/projects/\(Self.project)/queries",
      body: .json([
        "query": .text(query), "useLegacySql": false, "timeoutMs": 60_000, "maxResults": 10_000,
        "defaultDataset": ["projectId": .text(Self.project), "datasetId": .text(dataset)],
        "formatOptions": ["useInt64Timestamp": true],
      ]))
    let answer = try await connection.run(Call(request, for: "query", patience: service.patience))
    guard case .list(let rows)? = answer.body?["rows"] else { return [] }
    return rows.map { row in
      guard case .list(let cells)? = row["f"] else { return [] }
      return cells.map { cell in
        guard case .text(let text)? = cell["v"] else { return nil }
        return text
      }
    }
  }

  @Test func loadsTheDemoOnceAndOnlyOnce() async throws {
    #expect(await Tool("generate", "--output", folder("data")).code == 0)
    let first = await load(into: "shop")
    #expect(first.code == 0, "\(first.messages)")
    for (table, count) in Self.counts { #expect(first.results.contains("\(table): \(count) rows loaded\n")) }
    let second = await load(into: "shop")
    #expect(second.code == 0, "\(second.messages)")
    for (table, count) in Self.counts {
      #expect(second.results.contains("\(table): \(count) rows"))
      #expect(try await rows("SELECT COUNT(*) FROM \(table)", in: "shop") == [["\(count)"]])
    }
    // The loaded data equals the file: the sum, and the first and last time.
    let lines = try folder.read("data/revenue_metrics.csv").split(separator: "\n").dropFirst()
    let sum = lines.compactMap { Double($0.split(separator: ",")[1]) }.reduce(0, +)
    let found = try await rows(
      "SELECT SUM(hourly_revenue), UNIX_SECONDS(MIN(timestamp)), UNIX_SECONDS(MAX(timestamp)) FROM revenue_metrics",
      in: "shop")
    let total = try #require(found.first?.first?.flatMap { Double($0) })
    #expect(abs(total - sum) <= 1e-9 * sum)
    #expect(found.first?.dropFirst() == ["1714521600", "1717113600"])
  }

  @Test func theViewsAndQueriesOfAnExportRun() async throws {
    #expect(await Tool("generate", "--output", folder("data")).code == 0)
    #expect(await load(into: "views").code == 0)
    #expect(await Tool("export", "bigquery", folder("bundle"), "--data", folder("data")).code == 0)
    for view in ["measurements", "incidents", "baselines", "hourly_performance"] {
      let sql = try folder.read("bundle/views/\(view).sql").replacing("`DATASET.", with: "`views.")
      _ = try await rows("CREATE OR REPLACE VIEW `views.\(view)` AS \(sql)", in: "views")
    }
    // Three metrics of services and ten of the shop.
    let measured = try await rows("SELECT COUNT(*), COUNT(DISTINCT column_name) FROM `views.measurements`", in: "views")
    #expect(measured.first?.last == "13")
    #expect(
      try await rows("SELECT UNIX_SECONDS(MIN(time)), UNIX_SECONDS(MAX(time)) FROM `views.measurements`", in: "views")
        == [["1714521600", "1717113600"]])
    #expect(try await rows("SELECT COUNT(*) FROM `views.incidents`", in: "views") == [["3"]])
    #expect(try await rows("SELECT COUNT(*) FROM `views.hourly_performance`", in: "views") == [["721"]])
    let hours = try await rows(
      "SELECT MIN(hour_of_week), MAX(hour_of_week), COUNT(DISTINCT hour_of_week) FROM `views.baselines`", in: "views")
    #expect(hours == [["0", "167", "168"]])
    let queries = try folder.paths().filter { $0.hasPrefix("bundle/queries/") }
    #expect(queries.count > 15)
    for query in queries {
      let sql = try folder.read(query)
      #expect(try await !rows(sql, in: "views").isEmpty, "\(query) answers nothing")
    }
  }

  @Test func aTableThatIsInTheWayIsLeftAlone() async throws {
    #expect(await Tool("generate", "--output", folder("data")).code == 0)
    #expect(await load(into: "taken").code == 0)
    _ = try await rows("CREATE OR REPLACE TABLE `taken.user_activity` AS SELECT 1 AS x", in: "taken")
    let again = await load(into: "taken")
    #expect(again.code == 65)
    #expect(again.messages.contains("table user_activity: "))
    #expect(try await rows("SELECT x FROM user_activity", in: "taken") == [["1"]])
  }

  @Test func aReportOfItIsThatOfTheFiles() async throws {
    #expect(await Tool("generate", "--output", folder("data")).code == 0)
    #expect(await load(into: "report").code == 0)
    #expect(await Tool("build", folder("data"), "--output", folder("local")).code == 0)
    let text = try folder.read("data/debrief.yaml").split(separator: "\n").filter { !$0.hasPrefix("step:") }
    try folder.write(
      text.joined(separator: "\n")
        + "\nstep: 1h\nsource: bigquery\nbigquery: {project: \(Self.project), dataset: report, maximum_bytes_billed: 1GB}\n",
      to: "data/debrief.yaml")
    let fetched = await Tool(
      "build", folder("data"), "--output", folder("fetched"),
      environment: ["BIGQUERY_EMULATOR_HOST": host, "TMPDIR": folder.path])
    #expect(fetched.code == 0, "\(fetched.messages)")
    let local = try FoundNumbers(folder.read("local/report.json"))
    let differences = try local.differences(from: FoundNumbers(folder.read("fetched/report.json")), tolerance: 1e-9)
    #expect(differences.isEmpty)
    #expect(local.numbers.count > 10_000)
  }

  /// Minutes in hours: the database computes roll-up and row statistics, and only the incident's rows are transferred.
  @Test func aReportOfRowsFinerThanBucketsIsThatOfTheFiles() async throws {
    var lines = ["at,shop,amount,wait,load"]
    for minute in 0..<21 * 24 * 60 {
      let (hour, day) = (minute / 60 % 24, minute / 1440)
      let isDown = (day, hour) == (8, 10)
      for (number, shop) in ["north", "it's \"south\""].enumerated() {
        let amount = Double((minute * 7 + number * 3) % 11 + hour) * (isDown ? 0.25 : 1) + 0.5
        let wait = Double((minute * 13 + number * 5) % 101 + 100) * (isDown ? 3 : 1)
        let name = shop.replacing("\"", with: "\"\"")
        lines.append(
          "\(1_714_521_600 + minute * 60),\"\(name)\",\(amount),\(minute % 50 == 0 ? "" : "\(wait)"),\(minute % 7)")
      }
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "data/orders.csv")
    let shared = """
      version: 1
      title: Orders
      zone: Europe/Berlin
      step: 1h
      period: {from: 2024-05-02, to: 2024-05-21}
      tables:
      - file: orders.csv
        time: at
        service: shop
        metrics: {amount: {role: money}, wait: {role: latency, aggregate: max}, load: {aggregate: last}}
      incidents: [{id: down, title: Down, start: 2024-05-09 12:00, end: 2024-05-09 13:00}]
      bigquery: {project: \(Self.project), dataset: minutes, maximum_bytes_billed: 1GB}

      """
    try folder.write(shared, to: "data/debrief.yaml")
    #expect(await load(into: "minutes").code == 0)
    try folder.write(shared + "source: bigquery\n", to: "data/warehouse.yaml")
    let environment = ["BIGQUERY_EMULATOR_HOST": host, "TMPDIR": folder.path]
    #expect(await Tool("build", folder("data"), "--output", folder("local")).code == 0)
    let fetched = await Tool(
      "build", folder("data/warehouse.yaml"), "--output", folder("fetched"), environment: environment)
    #expect(fetched.code == 0, "\(fetched.messages)")
    let local = try FoundNumbers(folder.read("local/report.json"))
    let other = try FoundNumbers(folder.read("fetched/report.json"))
    let differences = local.differences(from: other, tolerance: 1e-9)
    // Quantiles of rows are approximate on both sides: for files to a hundredth of the value, in BigQuery to a thousandth of the rows.
    let quantiles = differences.filter {
      $0.hasSuffix("/rows/median") || $0.hasSuffix("/rows/p95") || $0.hasSuffix("/rows/p99")
    }
    #expect(differences == quantiles)
    for place in quantiles {
      let (one, two) = (local.numbers[place] ?? .nan, other.numbers[place] ?? .nan)
      #expect(abs(one - two) <= 0.02 * abs(one), "\(place): \(one), \(two)")
    }
    #expect(local.numbers.keys.contains { $0.hasSuffix("/rows/p99") })
    #expect(local.numbers.keys.contains { $0.hasPrefix("/rowCorrelations/") })
    // The database contains only the incident's rows.
    let rows = await Tool(
      "query", "SELECT count(*) AS n, min(at) AS first FROM orders_raw", "--data", folder("fetched"), "--format", "csv")
    #expect(rows.results == "n,first\r\n120,2024-05-09 10:00:00\r\n")
    let databases = try ["local", "fetched"].map {
      try Data(contentsOf: URL(filePath: folder("\($0)/data/debrief.sqlite")))
    }
    #expect(databases[0] == databases[1])
  }
}

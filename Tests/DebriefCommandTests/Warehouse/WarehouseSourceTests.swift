import DebriefCommand
import Foundation
import TestSupport
import Testing

/// A report of tables in BigQuery, or in a local stub of it.
@Suite struct WarehouseSourceTests {
  private let folder: TemporaryFolder
  private static let start = 1_714_514_400
  private static let count = 14 * 24

  init() throws {
    folder = try TemporaryFolder()
    try configure(limit: "10MB")
    let rows = (0..<Self.count).map { "\(Self.start + $0 * 3600),\(Self.value($0))\n" }
    try folder.write("timestamp,users\n" + rows.joined(), to: "users.csv")
  }

  private static func value(_ hour: Int) -> String { "\(100 + hour % 24 + (hour == 200 ? 90 : 0)).25" }

  private func configure(limit: String) throws {
    let shared = """
      version: 1
      title: Users
      zone: Europe/Berlin
      step: 1h
      tables: [{file: users.csv, metrics: {users: {role: traffic, aggregate: sum}}}]
      bigquery: {project: my-project, dataset: shop, maximum_bytes_billed: \(limit)}

      """
    try folder.write(shared + "source: files\n", to: "debrief.yaml")
    try folder.write(shared + "source: bigquery\n", to: "warehouse.yaml")
  }

  /// Responds like BigQuery: dry runs, the extent of the table, all buckets on pages of which the first is empty, and the rows.
  private func server(bytes: Int = 5_000_000, asked: Counter = Counter(), trouble: StubServer.Answer? = nil) throws
    -> StubServer
  {
    try StubServer { request in
      if request.fields["authorization"] != "Bearer emulator" { return .silence }
      if request.path.hasSuffix("/datasets/shop") { return .answer(.json(["location": "EU"])) }
      guard request.path.contains("/queries") else { return .silence }
      if request.method == "POST" {
        guard request.json["maximumBytesBilled"] as? String == "10000000", request.json["location"] as? String == "EU"
        else {
          return .silence
        }
        if request.json["dryRun"] as? Bool == true {
          return .answer(.json(["jobComplete": true, "totalBytesProcessed": String(bytes)]))
        }
        _ = asked.next()
        if let trouble { return .answer(trouble) }
        let sql = request.json["query"] as? String ?? ""
        if sql.contains("MIN(second)") {
          let count = String(Self.count)
          let end = String(Self.start + (Self.count - 1) * 3600)
          return .answer(.json(Self.page([[count, count, String(Self.start), end]], next: nil)))
        }
        if sql.contains("ORDER BY second") {
          let rows = (0..<Self.count).map { [String(Self.start + $0 * 3600), Self.value($0)] }
          return .answer(.json(Self.page(rows, next: nil)))
        }
        return .answer(.json(["jobComplete": false, "jobReference": ["jobId": "j", "location": "EU"]]))
      }
      guard request.parameters["location"] == "EU" else { return .silence }
      switch request.parameters["pageToken"] {
      case nil: return .answer(.json(Self.page(nil, next: "p1")))
      case "p1": return .answer(.json(Self.page(Self.rows(0..<100), next: "p2")))
      default: return .answer(.json(Self.page(Self.rows(100..<Self.count), next: nil)))
      }
    }
  }

  private static func rows(_ hours: Range<Int>) -> [[String]] {
    hours.map { [String(start + $0 * 3600), "1", "1", "1", value($0)] }
  }

  private static func page(_ rows: [[String]]?, next: String?) -> [String: Any] {
    var page: [String: Any] = ["jobComplete": true, "jobReference": ["jobId": "j", "location": "EU"]]
    page["rows"] = rows?.map { row in ["f": row.map { ["v": $0] }] }
    page["pageToken"] = next
    return page
  }

  private func database(_ site: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder(site + "/data/debrief.sqlite")))
  }

  private func build(_ file: String, _ server: StubServer) async -> Tool {
    await Tool(
      "build", folder(file), "--output", folder("site-" + file), environment: ["BIGQUERY_EMULATOR_HOST": server.address]
    )
  }

  @Test func findsTheSameAsInFiles() async throws {
    let server = try server()
    defer { server.stop() }
    let fetched = await build("warehouse.yaml", server)
    #expect(fetched.code == 0, "\(fetched.messages)")
    #expect(
      fetched.messages.contains(
        "debrief: BigQuery will read up to 15 MB for this report; each query may be billed for 10 MB\n"))
    #expect(fetched.messages.contains("debrief: BigQuery answered with 337 rows, "))
    // The number of rows is small enough to transfer them all.
    #expect(fetched.messages.contains("debrief: BigQuery answered with 336 rows, "))
    #expect(await build("debrief.yaml", server).code == 0)
    let local = try FoundNumbers(folder.read("site-debrief.yaml/report.json"))
    let differences = try local.differences(
      from: FoundNumbers(folder.read("site-warehouse.yaml/report.json")), tolerance: 0)
    #expect(differences.isEmpty)
    #expect(local.numbers.count > 100)
    let method = try folder.read("site-warehouse.yaml/method/index.html")
    #expect(method.contains("BigQuery, my-project.shop"))
    #expect(method.contains("SUM(metric_0) AS value_0"))
    #expect(try database("site-warehouse.yaml") == database("site-debrief.yaml"))
    #expect(try !folder.paths().contains { $0.contains("debrief-") && !$0.hasPrefix("site-") })
  }

  @Test func takesTheKeyThatIsNamed() async throws {
    // No server is needed: the key is read before anything is sent.
    try folder.write("no key", to: "key.json")
    let run = await Tool(
      "build", folder("warehouse.yaml"), "--output", folder("site"), "--key", folder("key.json"), environment: [:])
    #expect(run.code == 65 || run.code == 77, "\(run.code)")
    #expect(run.messages.contains("key.json"), "\(run.messages)")
  }

  @Test func asksNothingThatWouldCostMoreThanItMay() async throws {
    let asked = Counter()
    let server = try server(bytes: 10_000_001, asked: asked)
    defer { server.stop() }
    let run = await build("warehouse.yaml", server)
    #expect(run.code == 69)
    #expect(
      run.messages.contains(
        "table users: the query was not run (it would read 10 MB; the limit is 10 MB); raise maximum_bytes_billed"))
    #expect(asked.next() == 1)
  }

  @Test func saysWhatIsWrongAndTheWayOut() async throws {
    let server = try server(trouble: StubBigQuery.refusal(400, "bytesBilledLimitExceeded", "limit"))
    defer { server.stop() }
    let run = await build("warehouse.yaml", server)
    #expect(run.code == 69)
    #expect(
      run.messages.contains(
        "table users: the query was not run (limit); raise maximum_bytes_billed, or report a shorter `period`"))
    #expect(try !folder.paths().contains { $0.hasPrefix("site-") })
  }
}

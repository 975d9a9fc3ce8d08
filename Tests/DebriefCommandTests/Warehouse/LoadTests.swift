import DebriefCommand
import Foundation
import TestSupport
import Testing

/// Loading into BigQuery, with all possible failures.
@Suite struct LoadTests {
  private let folder: TemporaryFolder
  /// A table that is uploaded in three parts, and one in a single part.
  private static let longCount = 2_000

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      version: 1
      title: Shop
      zone: Etc/UTC
      step: 1h
      tables:
        - {file: revenue.csv, metrics: {hourly_revenue: {unit: USD, role: money}}}
        - {file: cpu.csv, service: service_name, metrics: {cpu: {unit: "%", role: resource}}}
      """, to: "debrief.yaml")
    try folder.write("timestamp,hourly_revenue\n2024-05-01 00:00:00,1.5\n2024-05-01 01:00:00,\n", to: "revenue.csv")
    try write(cpu: Self.longCount)
  }

  /// Rows long enough for several parts: most of a line is the service's name.
  private func write(cpu count: Int) throws {
    let name = "\"" + String(repeating: "x", count: 300) + ", y\""
    let lines = (0..<count).map { row in "\(1_714_521_600 + row * 3600),\(name),\(row % 97)" }
    try folder.write("timestamp,service_name,cpu\n" + lines.joined(separator: "\n") + "\n", to: "cpu.csv")
  }

  private func load(_ stub: StubBigQuery, _ more: [String] = []) async -> Tool {
    await Tool(
      ["load", "bigquery", "--project", "my-project", "--dataset", "shop", "--data", folder.path] + more,
      environment: [
        "BIGQUERY_EMULATOR_HOST": stub.address, "DEBRIEF_BIGQUERY_TOKEN": "real-secret", "TMPDIR": folder.path,
      ])
  }

  /// The expectations after any successful load, regardless of failures meanwhile.
  private func expectAll(of stub: StubBigQuery, _ run: Tool) {
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    #expect(run.results == "revenue: 2 rows loaded\ncpu: \(Self.longCount) rows loaded\n")
    expectOnce(stub)
  }

  private func expectOnce(_ stub: StubBigQuery) {
    #expect(stub.complaints.isEmpty)
    #expect(stub.table("revenue")?.rows == ["2024-05-01 00:00:00Z,1.5", "2024-05-01 01:00:00Z,"])
    #expect(stub.table("cpu")?.rows.count == Self.longCount)
    #expect(stub.table("revenue")?.loads == 1)
    #expect(stub.table("cpu")?.loads == 1)
    #expect(!stub.requests.contains { "\($0.fields) \($0.path) \($0.parameters)".contains("real-secret") })
  }

  @Test func makesDatasetAndTablesAndLoadsTheirRows() async throws {
    let stub = try StubBigQuery()
    let run = await load(stub, ["--location", "EU"])
    expectAll(of: stub, run)
    #expect(stub.dataset("shop") == "EU")
    let load = try #require(stub.requests.last { $0.path.hasPrefix("/upload/bigquery") }?.json)
    let configuration = try #require((load["configuration"] as? [String: Any])?["load"] as? [String: Any])
    #expect(configuration["writeDisposition"] as? String == "WRITE_TRUNCATE")
    #expect(configuration["maxBadRecords"] as? Int == 0)
    #expect((configuration["timePartitioning"] as? [String: String]) == ["type": "DAY", "field": "timestamp"])
    #expect((configuration["clustering"] as? [String: [String]]) == ["fields": ["service_name"]])
    let fields = (configuration["schema"] as? [String: [[String: String]]])?["fields"]
    #expect(fields?.map { $0["type"] ?? "" } == ["TIMESTAMP", "STRING", "FLOAT64"])
    #expect(stub.requests.contains { $0.path.contains("/jobs/") && $0.parameters["location"] == "EU" })
    // No temporary files remain.
    #expect(try folder.paths() == ["cpu.csv", "debrief.yaml", "revenue.csv"])
  }

  @Test func loadingTheSameAgainChangesNothing() async throws {
    let stub = try StubBigQuery()
    _ = await load(stub)
    let again = await load(stub)
    #expect(again.results == "revenue: 2 rows, loaded already\ncpu: \(Self.longCount) rows, loaded already\n")
    expectOnce(stub)
    // Other rows are another job.
    try folder.write("timestamp,hourly_revenue\n2024-05-01 00:00:00,2\n", to: "revenue.csv")
    let changed = await load(stub)
    #expect(changed.results.hasPrefix("revenue: 1 row loaded\ncpu: \(Self.longCount) rows, loaded already"))
    #expect(stub.table("revenue")?.loads == 2)
    // The first rows again are a new job, not the earlier one.
    try folder.write("timestamp,hourly_revenue\n2024-05-01 00:00:00,1.5\n2024-05-01 01:00:00,\n", to: "revenue.csv")
    #expect(await load(stub).results.hasPrefix("revenue: 2 rows loaded\n"))
    #expect(stub.table("revenue")?.rows.count == 2)
  }

  @Test(
    arguments: [
      StubServer.Answer(status: 503, body: Data("<html>Service Unavailable</html>".utf8)),
      StubBigQuery.refusal(403, "rateLimitExceeded", "slow down"), StubBigQuery.refusal(401, "authError", "expired"),
      StubServer.Answer(status: 429), StubBigQuery.refusal(500, "backendError", "try again"),
    ], ["GET ", "POST /bigquery", "POST /upload", "PUT /upload"])
  func goesOnAfterAPassingRefusal(answer: StubServer.Answer, line: String) async throws {
    let stub = try StubBigQuery(StubBigQuery.Trouble(line: line, effect: .answer(answer)))
    expectAll(of: stub, await load(stub))
  }

  @Test(arguments: ["GET ", "POST /bigquery", "POST /upload", "PUT /upload"])
  func goesOnAfterALostAnswer(line: String) async throws {
    let stub = try StubBigQuery(StubBigQuery.Trouble(line: line, effect: .mute))
    let run = await load(stub)
    #expect(run.code == 0)
    expectOnce(stub)
  }

  @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 524_288, 600_000])
  func goesOnWhereTheConnectionBroke(count: Int) async throws {
    // The second upload is the long one.
    let stub = try StubBigQuery(
      StubBigQuery.Trouble(line: "PUT /upload", times: 2, after: 1, effect: .cut(after: count)))
    expectAll(of: stub, await load(stub))
  }

  @Test func beginsAnewWhereTheUploadWasForgotten() async throws {
    let stub = try StubBigQuery(StubBigQuery.Trouble(line: "PUT /upload", effect: .forget))
    expectAll(of: stub, await load(stub))
  }

  @Test func tellsEachRowThatCannotBeLoadedAndGoesOnWithTheNextTable() async throws {
    let stub = try StubBigQuery(failures: [
      "revenue": [
        ["reason": "invalid", "message": "Row 2: could not parse 'x'"],
        ["reason": "invalid", "message": "Row 7: empty"],
      ]
    ])
    let run = await load(stub)
    #expect(run.code == 65)
    #expect(run.results == "cpu: \(Self.longCount) rows loaded\n")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("debrief: error: table revenue: load job debrief_revenue_"))
    #expect(lines[0].hasSuffix(" failed; correct the data and run again"))
    #expect(lines[1...] == ["  Row 2: could not parse 'x'", "  Row 7: empty"])
    // A failed table can be loaded after the cause is fixed; a loaded one is not repeated.
    stub.mend()
    #expect(await load(stub).results == "revenue: 2 rows loaded\ncpu: \(Self.longCount) rows, loaded already\n")
    expectOnce(stub)
  }

  @Test func aSecondRunFinishesWhatAFirstOneCouldNot() async throws {
    let stub = try StubBigQuery(
      StubBigQuery.Trouble(line: "PUT /upload", times: 99, after: 1, effect: .cut(after: 262_144)))
    let first = await load(stub)
    #expect(first.code == 69)
    #expect(first.messages.contains("run again to continue"))
    stub.mend()
    #expect(await load(stub).results == "revenue: 2 rows, loaded already\ncpu: \(Self.longCount) rows loaded\n")
    expectOnce(stub)
  }

  @Test(
    arguments: [
      (
        StubBigQuery.refusal(403, "accessDenied", "Access Denied"), 77,
        "no permission (Access Denied); request the roles"
      ),
      (
        StubBigQuery.refusal(404, "notFound", "Not found: Project"), 66,
        "not found (Not found: Project); check the project"
      ),
      (StubBigQuery.refusal(403, "quotaExceeded", "Quota"), 69, "the quota is exhausted (Quota); wait"),
      (
        StubBigQuery.refusal(403, "accessNotConfigured", "disabled"), 69,
        "BigQuery is not available (disabled); enable"
      ),
      (StubServer.Answer(status: 302, fields: ["Location": "https://evil.example/"]), 69, "redirected (302)"),
      (StubBigQuery.refusal(400, "invalid", "bad"), 69, "refused (400, invalid: bad)"),
    ] as [(StubServer.Answer, Int32, String)])
  func saysWhatIsWrongAndTheWayOut(answer: StubServer.Answer, code: Int32, words: String) async throws {
    let stub = try StubBigQuery(StubBigQuery.Trouble(line: "POST /bigquery", effect: .answer(answer)))
    let run = await load(stub)
    #expect(run.code == code)
    #expect(run.messages.hasPrefix("debrief: error: dataset my-project.shop: \(words)"))
    #expect(!run.messages.contains("secret"))
  }

  @Test func anExpiredTokenIsRenewedOnceOnly() async throws {
    let expired = StubBigQuery.refusal(401, "authError", "Invalid Credentials")
    let stub = try StubBigQuery(StubBigQuery.Trouble(line: "GET ", times: 9, effect: .answer(expired)))
    let run = await load(stub)
    #expect(run.code == 77)
    #expect(stub.lines.count == 2)
    #expect(run.messages.contains("Google rejects the credentials (Invalid Credentials); log in again"))
  }

  @Test func aDatasetElsewhereIsNotMoved() async throws {
    let stub = try StubBigQuery()
    stub.add(dataset: "shop", in: "US")
    let run = await load(stub, ["--location", "EU"])
    #expect(run.code == 65)
    #expect(
      run.messages.contains(
        "dataset my-project.shop: is in US, not in EU, and cannot be moved; leave out --location, or name another dataset"
      ))
    // Without the option, the load uses the dataset's location.
    #expect(await load(stub).code == 0)
    #expect(stub.complaints.isEmpty)
  }

  @Test func aTableOfSomebodyElseIsLeftAlone() async throws {
    let stub = try StubBigQuery()
    try stub.add(table: "revenue", ["tableReference": ["tableId": "revenue"]])
    let run = await load(stub)
    #expect(run.code == 65)
    #expect(run.messages.contains("table revenue: exists and was not created by Debrief; name another dataset"))
    #expect(stub.table("revenue")?.loads == 0)
    #expect(stub.table("cpu")?.loads == 1)
  }

  @Test func columnsThatWouldBeLostAreAReasonNotToLoad() async throws {
    let stub = try StubBigQuery()
    let fields = [
      ["name": "timestamp", "type": "TIMESTAMP"], ["name": "hourly_revenue", "type": "STRING"],
      ["name": "orders", "type": "INTEGER"],
    ]
    try stub.add(
      table: "revenue",
      [
        "tableReference": ["tableId": "revenue"], "labels": ["made_by": "debrief"], "schema": ["fields": fields],
        "timePartitioning": ["type": "DAY", "field": "timestamp"],
      ])
    let run = await load(stub)
    #expect(run.code == 65)
    #expect(
      run.messages.contains(
        "table revenue: its columns differ from the data (hourly_revenue is STRING, the data has FLOAT64, orders is missing in the data)"
      ))
    #expect(stub.table("revenue")?.loads == 0)
  }

  @Test(arguments: ["a b", "x/../y", "`x`", "$(id)", "ümlaut", "--", ";"])
  func namesAreCheckedBeforeAnythingIsSent(name: String) async throws {
    let stub = try StubBigQuery()
    for option in ["--project", "--dataset", "--location"] {
      var options = ["--project": "my-project", "--dataset": "shop"]
      options[option] = name
      let run = await Tool(
        ["load", "bigquery", "--data", folder.path] + options.map { "\($0)=\($1)" },
        environment: ["BIGQUERY_EMULATOR_HOST": stub.address])
      #expect(run.code == 64)
      #expect(run.messages.contains("\(option): '\(name)' is not a valid"))
    }
    #expect(stub.lines.isEmpty)
  }

  @Test func aStandInElsewhereGetsNothing() async throws {
    let run = await Tool(
      ["load", "bigquery", "--project", "my-project", "--dataset", "shop", "--data", folder.path],
      environment: ["BIGQUERY_EMULATOR_HOST": "http://example.org:9050", "DEBRIEF_BIGQUERY_TOKEN": "real-secret"])
    #expect(run.code == 64)
    #expect(run.messages.contains("BIGQUERY_EMULATOR_HOST: 'http://example.org:9050' is not on this machine"))
  }
}

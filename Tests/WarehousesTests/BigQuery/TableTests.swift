import Datasets
import JSON
import SQL
import Testing
import Time
import Warehouses

@Suite struct TableTests {
  private func table(days: Int = 30) throws -> TableResource {
    let grid = TimeGrid(start: Instant(unixSeconds: 0), step: 3600, count: 2)
    let metric = Metric(key: MetricKey(table: "cpu load", column: "cpu%"), label: "CPU", unit: "%", aggregate: .mean)
    let dataset = Dataset(
      title: "Shop", zone: .utc, grid: grid,
      tables: [
        Table(
          name: "cpu load", file: "cpu.csv", timeColumn: "at", serviceColumn: "service", rows: 2, first: nil, last: nil)
      ],
      series: [Series(metric: metric, service: "a", rollUp: RollUp(values: [1, 2]))])
    let schema = try #require(Schema(of: dataset, in: .bigQuery).tables.first)
    return TableResource(schema, partitioned: TableResource.Partitioning(days: days))
  }

  @Test func tellsColumnsPartsAndOrder() throws {
    let table = try table()
    #expect(table.name == "cpu_load")
    guard case .list(let fields) = table.fields else { return }
    #expect(fields.map { $0["name"] } == ["at", "service", "cpu_"])
    #expect(fields.map { $0["mode"] } == ["REQUIRED", "REQUIRED", "NULLABLE"])
    #expect(table.partitioning == .day)
    #expect(table.clusterColumns == ["service"])
  }

  @Test func partsAreMonthsWhereThereAreTooManyDays() {
    #expect(TableResource.Partitioning(days: 3_999) == .day)
    #expect(TableResource.Partitioning(days: 4_000) == .month)
  }

  private func existing(_ fields: [(String, String)], parts: String = "DAY", labels: JSON = ["made_by": "debrief"])
    throws
    -> ExistingTable
  {
    try #require(
      ExistingTable([
        "tableReference": [:], "labels": labels, "numRows": "2", "lastModifiedTime": "100",
        "schema": ["fields": .list(fields.map { ["name": .text($0.0), "type": .text($0.1)] })],
        "timePartitioning": ["type": .text(parts), "field": "at"],
      ]))
  }

  @Test func knowsWhatWouldBeLost() throws {
    let table = try table()
    let same = [("AT", "TIMESTAMP"), ("service", "STRING"), ("cpu_", "FLOAT")]
    #expect(try existing(same).losses(to: table).isEmpty)
    #expect(try existing([("at", "TIMESTAMP")]).losses(to: table).isEmpty)
    #expect(
      try existing(same + [("old", "INTEGER")]).losses(to: table) == ["old is missing in the data"])
    #expect(try existing([("cpu_", "STRING")]).losses(to: table) == ["cpu_ is STRING, the data has FLOAT64"])
    #expect(try existing(same, parts: "HOUR").losses(to: table) == ["its parts are by HOUR of at, not by DAY of at"])
    #expect(try existing(same).isOurs)
    #expect(try !existing(same, labels: [:]).isOurs)
  }

  @Test func knowsWhetherATableIsAsAJobLeftIt() throws {
    func job(_ rows: String, end: String) throws -> Job {
      try #require(
        Job([
          "jobReference": ["jobId": "j"], "status": ["state": "DONE"],
          "statistics": ["endTime": .text(end), "load": ["outputRows": .text(rows)]],
        ]))
    }
    let table = try existing([])
    #expect(table.isStill(asLeftBy: try job("2", end: "100")))
    #expect(!table.isStill(asLeftBy: try job("3", end: "100")))
    #expect(!table.isStill(asLeftBy: try job("2", end: "99")))
  }

  @Test func aLoadReplacesAllRowsOrNone() throws {
    let destination = try Destination(
      on: .google, project: ResourceName(.project, "example.com:shop"), dataset: ResourceName(.dataset, "d"),
      location: ResourceName(.location, "EU"))
    let id = JobID(loading: String(repeating: "a", count: 64), into: "cpu_load", attempt: 0)
    let request = destination.load(try table(), job: id, length: 7)
    #expect(
      request.address
        == "https://bigquery.googleapis.com/upload/bigquery/v2/projects/example.com%3Ashop/jobs?uploadType=resumable")
    guard case .json(let body) = request.body else { return }
    #expect(body["jobReference"]?["location"] == "EU")
    let load = body["configuration"]?["load"]
    #expect(load?["writeDisposition"] == "WRITE_TRUNCATE")
    #expect(load?["maxBadRecords"] == 0)
    #expect(load?["timePartitioning"]?["field"] == "at")
    #expect(destination.lookUp(id).address.hasSuffix("/jobs/\(id.text)?location=EU"))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("\u{7f}\u{3f}\u{3e}", "fz8-"),
  ])
  func writesBase64OfAddresses(text: String, encoded: String) {
    #expect(ServiceAccount.base64url(Array(text.utf8)) == encoded)
  }

  @Test func aServiceAccountSaysWhoAsksForWhat() throws {
    let account = try #require(
      ServiceAccount([
        "type": "service_account", "client_email": "a@b.c", "private_key": "k",
        "token_uri": "https://oauth2.googleapis.com/token",
      ]))
    let parts = account.statement(at: 1_700_000_000).split(separator: ".")
    #expect(parts.count == 2)
    #expect(parts[0] == Substring(ServiceAccount.base64url(Array(#"{"alg":"RS256","typ":"JWT"}"#.utf8))))
  }
}

import JSON
import Testing
import Text
import Warehouses

@Suite struct QueryTests {
  private static func destination() throws -> Destination {
    try Destination(
      on: .google, project: ResourceName(.project, "my-project"), dataset: ResourceName(.dataset, "shop"),
      location: ResourceName(.location, "EU"))
  }

  private func exchange() throws -> QueryExchange {
    let destination = try Self.destination()
    return QueryExchange(
      destination.query("SELECT 1", parameters: [("start", 5)], maximumBytes: 9, id: "r"), of: destination,
      for: "table cpu",
      patience: Patience(attempts: 3, firstPause: 4))
  }

  private func page(_ values: [String?], next: String? = nil) -> JSON {
    .object(
      [
        JSON.Member("jobComplete", true), JSON.Member("jobReference", ["jobId": "j", "location": "EU"]),
        JSON.Member("rows", .list(values.map { ["f": [["v": .optional($0)]]] })),
      ] + [next.map { JSON.Member("pageToken", .text($0)) }].compactMap(\.self))
  }

  @Test func saysWhatItMayCostAndWhereItRuns() throws {
    guard case .json(let body) = try exchange().request.body else { return }
    #expect(body["maximumBytesBilled"] == "9")
    #expect(body["useLegacySql"] == false)
    #expect(body["location"] == "EU")
    #expect(body["requestId"] == "r")
    #expect(body["dryRun"] == nil)
    #expect(body["labels"]?["made_by"] == "debrief")
    #expect(body["parameterMode"] == "NAMED")
    guard case .json(let trial) = try Self.destination().query("SELECT 1", maximumBytes: 9, id: nil).body else {
      return
    }
    #expect(trial["dryRun"] == true)
    #expect(trial["requestId"] == nil)
  }

  @Test func readsAllPagesEvenEmptyOnes() throws {
    let first = try #require(Play(try exchange(), .status(200, [:], page(["1", nil], next: "a b"))).outcome)
    #expect(first.rows == [["1"], [nil]])
    let destination = try Self.destination()
    let second = try #require(QueryExchange(after: first, of: destination, for: "x", patience: Patience()))
    #expect(
      second.request.address.hasPrefix(
        "https://bigquery.googleapis.com/bigquery/v2/projects/my-project/queries/j?location=EU&pageToken=a%20b"))
    let empty = try #require(Play(second, .status(200, [:], page([], next: "c"))).outcome)
    #expect(empty.rows.isEmpty)
    let third = try #require(QueryExchange(after: empty, of: destination, for: "x", patience: Patience()))
    let none: JSON = ["jobComplete": true, "jobReference": ["jobId": "j"], "totalRows": "0"]
    let last = try #require(Play(third, .status(200, [:], none)).outcome)
    #expect(last.rows.isEmpty)
    #expect(QueryExchange(after: last, of: destination, for: "x", patience: Patience()) == nil)
  }

  @Test func waitsForAQueryThatIsNotOverYet() throws {
    let running: JSON = ["jobComplete": false, "jobReference": ["jobId": "j", "location": "EU"]]
    let play = Play(
      try exchange(), .status(200, [:], running), .cut, .status(200, [:], running), .status(200, [:], page(["1"])))
    #expect(play.outcome?.rows == [["1"]])
    #expect(play.requests.map(\.method) == [.post, .get, .get, .get])
  }

  @Test func whatIsNoAnswerIsRefused() throws {
    for body in [nil, JSON.null, [:], ["jobComplete": true], ["jobComplete": false]] {
      #expect(Play(try exchange(), .status(200, [:], body)).error != nil)
    }
    let costly = Play(
      try exchange(), .refusal(400, "bytesBilledLimitExceeded", "Query exceeded limit for bytes billed: 9"))
    #expect(
      costly.error?.description
        == "table cpu: the query was not run (Query exceeded limit for bytes billed: 9); raise maximum_bytes_billed, or report a shorter "
        + "`period`")
  }
}

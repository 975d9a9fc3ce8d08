import JSON
import Testing
import Warehouses

@Suite struct JobTests {
  private func job(_ state: String, _ more: [JSON.Member] = []) -> JSON {
    [
      "jobReference": ["jobId": "j", "location": "EU"],
      "status": .object([JSON.Member("state", .text(state))] + more),
      "statistics": ["endTime": "1700000000000", "load": ["outputRows": "721"]],
    ]
  }

  private func watch(longestWait: Int = 1000) -> JobWatch {
    JobWatch(
      Request(.get, "https://example.org/"), for: "table cpu",
      patience: Patience(attempts: 3, firstPause: 100, longestWait: longestWait))
  }

  @Test func waitsUntilAJobIsDone() {
    let play = Play(
      watch(), .status(200, [:], job("PENDING")), .cut, .status(200, [:], job("RUNNING")),
      .status(200, [:], job("DONE")))
    #expect(play.outcome?.rowCount == 721)
    #expect(play.outcome?.end == 1_700_000_000_000)
    #expect(play.outcome?.location == "EU")
    #expect(play.outcome?.hasFailed == false)
    #expect(play.pauses == [50, 100, 76])
  }

  @Test func givesAJobUpThatTakesTooLong() {
    let play = Play(watch(longestWait: 100), [Reply](repeating: .status(200, [:], job("RUNNING")), count: 20))
    #expect(play.error?.fault == .stillRunning(seconds: 0))
  }

  @Test func aJobFailsOnlyWithAResultThatSaysSo() throws {
    let complaint: JSON = ["reason": "invalid", "message": "Could not parse 'x'\n as FLOAT64", "location": "row 3"]
    let complaining = try #require(Job(job("DONE", [JSON.Member("errors", .list([complaint, complaint]))])))
    #expect(!complaining.hasFailed)
    #expect(complaining.complaints == ["Could not parse 'x' as FLOAT64 (row 3)"])
    let failed = try #require(Job(job("DONE", [JSON.Member("errorResult", complaint)])))
    #expect(failed.hasFailed)
    #expect(failed.complaints.count == 1)
  }

  @Test func whatIsNoJobIsRefused() {
    for body in [nil, JSON.null, [:], ["jobReference": ["jobId": "j"]], job("UNHEARD")] {
      #expect(Job(body) == nil)
      #expect(Play(watch(), .status(200, [:], body)).error != nil)
    }
  }

  @Test func theSameWorkHasTheSameID() {
    let digest = String(repeating: "ab", count: 32)
    let id = JobID(loading: digest, into: "cpu", attempt: 0)
    #expect(id.text == "debrief_cpu_\(digest.prefix(40))_0")
    #expect(id != JobID(loading: digest, into: "cpu", attempt: 1))
    #expect(id != JobID(loading: digest, into: "memory", attempt: 0))
  }
}

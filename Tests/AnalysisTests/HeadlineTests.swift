import Analysis
import Datasets
import Testing

/// The choice of the headline series, which does not depend on alphabetical order.
struct HeadlineTests {
  private static let outage = Sample.incident(at: 300, length: 3)

  /// Requests and latency of services; `fallen` lost its requests and became slow.
  private func findings(
    _ services: [String], fallen: String?, calls: [(String, String)] = [], others: [Series] = [],
    incidents: [Incident] = [outage]
  ) -> Findings {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    let requests = services.enumerated().map { place, service in
      Sample.series(
        "requests",
        Sample.scaled(
          Sample.month(level: 1_000 + 100 * Double(place), seed: UInt64(place + 1)), by: service == fallen ? 0.2 : 1,
          at: 300,
          length: 3), service: service, role: .traffic)
    }
    let latency = services.enumerated().map { place, service in
      Sample.series(
        "latency",
        Sample.scaled(Sample.month(seed: UInt64(place + 50)), by: service == fallen ? 12 : 1, at: 300, length: 3),
        service: service, aggregate: .mean, better: .lower, role: .latency, unit: "ms")
    }
    return Findings(
      of: Sample.dataset(
        others + latency + requests, incidents: incidents,
        callGraph: calls.isEmpty ? nil : CallGraph(calls.map { CallGraph.Call(caller: $0.0, callee: $0.1) })),
      under: policy)
  }

  private func headline(_ findings: Findings) -> SeriesKey? { findings.headline.map { findings.series[$0].key } }

  @Test func theRootOfTheCallsSpeaksForItsServices() {
    let found = findings(["api", "batch", "db", "web"], fallen: "api", calls: [("web", "api"), ("api", "db")])
    #expect(headline(found)?.service == "web" && headline(found)?.metric.column == "requests")
  }

  @Test func withoutCallsTheServiceThatMovedMostDoes() {
    #expect(headline(findings(["api", "batch", "db", "web"], fallen: "db"))?.service == "db")
    #expect(
      headline(findings(["api", "batch"], fallen: "batch", calls: [("api", "batch"), ("batch", "api")]))?.service
        == "batch")
  }

  @Test func withoutIncidentsTheServiceThatCarriesMostDoes() {
    #expect(headline(findings(["api", "batch", "web"], fallen: nil, incidents: []))?.service == "web")
  }

  @Test func aMetricOfNoServiceComesBeforeThatOfServices() {
    let visits = Sample.series("visits", Sample.month(seed: 90), role: .traffic)
    let note = Sample.series("note", Sample.month(seed: 91), aggregate: .mean, better: .neither, role: .other)
    #expect(headline(findings(["api", "web"], fallen: "api", others: [note, visits]))?.metric.column == "visits")
    #expect(headline(findings(["api", "web"], fallen: "api", others: [note]))?.metric.column == "requests")
  }

  @Test(arguments: ["api", "batch", "db", "web"]) func itsServiceIsASuspectLikeAnyOther(fallen: String) throws {
    for calls in [[], [("web", "api"), ("api", "db")]] {
      let found = findings(["api", "batch", "db", "web"], fallen: fallen, calls: calls)
      let first = try #require(found.incidents.first?.suspects.first)
      #expect(first.service == fallen && first.score > 10)
    }
  }
}

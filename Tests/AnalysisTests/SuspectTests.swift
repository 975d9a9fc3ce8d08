import Analysis
import Datasets
import TestSupport
import Testing
import Time

struct SuspectTests {
  private let incident = Sample.incident(at: 300, length: 3)

  /// A shop of services whose latency is multiplied by `factors` in the incident.
  private func suspects(
    _ factors: KeyValuePairs<String, Double>, calls: [CallGraph.Call] = [], extra: [Series] = []
  ) throws -> [Suspect] {
    let revenue = Sample.series(Sample.scaled(Sample.month(), by: 0.5, at: 300, length: 3))
    let latencies = factors.enumerated().map { place, entry in
      let usual = Sample.month(level: 200, seed: UInt64(place % 2 + 20), spread: 0.03)
      return Sample.series(
        "latency", Sample.scaled(usual, by: entry.value, at: 300, length: 3), service: entry.key, aggregate: .mean,
        better: .lower, role: .latency)
    }
    let dataset = Sample.dataset(
      [revenue] + latencies + extra, incidents: [incident], callGraph: calls.isEmpty ? nil : CallGraph(calls))
    return try #require(Findings(of: dataset).incidents.first).suspects
  }

  @Test func ranksTheMostAnomalousFirst() throws {
    let found = try suspects(["cart": 1, "mail": 1.3, "pay": 4])
    #expect(found.map(\.service) == ["pay", "mail", "cart"])
    #expect(found.map(\.rank) == [1, 2, 3])
  }

  @Test func breaksTiesByServiceName() throws {
    // The second and the fourth series have the same random draws, so their scores are equal.
    let found = try suspects(["d": 1, "b": 3, "c": 1, "a": 3])
    #expect(found.prefix(2).map(\.service) == ["a", "b"])
    #expect(found[0].score == found[1].score)
  }

  @Test func prefersTheServiceThatExplainsItsCaller() throws {
    let calls = [CallGraph.Call(caller: "web", callee: "pay"), CallGraph.Call(caller: "web", callee: "cart")]
    let found = try suspects(["cart": 1, "pay": 3, "web": 4], calls: calls)
    #expect(found.prefix(2).map(\.service) == ["pay", "web"])
    #expect(found[1].anomalousCallees == ["pay"])
  }

  @Test func doesNotExcuseACallerByASlightlyOddCallee() throws {
    let calls = [CallGraph.Call(caller: "web", callee: "pay")]
    #expect(try suspects(["pay": 1.5, "web": 4], calls: calls).first?.service == "web")
  }

  @Test func endsWhereServicesCallEachOther() throws {
    let calls = ["ab", "bc", "ca"].map { CallGraph.Call(caller: String($0.prefix(1)), callee: String($0.suffix(1))) }
    #expect(Set(try suspects(["a": 3, "b": 3, "c": 3], calls: calls).map(\.service)) == ["a", "b", "c"])
  }

  @Test func countsAMetricThatWasConstantAndThenMoved() throws {
    let up = Sample.series(
      "availability", (0..<720).map { (300..<303).contains($0) ? 60 : 100 }, service: "pay", aggregate: .mean,
      better: .higher, role: .other, unit: "%")
    let found = try suspects(["mail": 1.3, "pay": 1], extra: [up])
    #expect(found.first?.service == "pay")
    #expect(found.first?.evidence.first?.key.metric.column == "availability")
  }

  @Test func doesNotAccuseAServiceOfGettingBetter() throws {
    let found = try suspects(["fast": 0.2, "slow": 1.3])
    #expect(found.map(\.service) == ["slow", "fast"])
  }

  @Test func doesNotAccuseServicesThatOnlyCarryTheLoad() throws {
    let traffic = Sample.scaled(Sample.month(seed: 30), by: 5, at: 300, length: 3)
    var noise = Noise(mixing: 31)
    func answering(_ extra: Double) -> [Double] {
      let own = noise.autoregressive(count: traffic.count, spread: 0.03)
      return traffic.indices.map { index in
        let factor: Double = (300..<303).contains(index) ? extra : 1
        return (20 + 0.1 * traffic[index]) * (1 + own[index]) * factor
      }
    }
    let dataset = Sample.dataset(
      [
        Sample.series("requests", traffic, better: .neither, role: .traffic),
        Sample.series("latency", answering(1), service: "bears", aggregate: .mean, better: .lower, role: .latency),
        Sample.series("latency", answering(4), service: "breaks", aggregate: .mean, better: .lower, role: .latency),
      ], incidents: [incident])
    let found = try #require(Findings(of: dataset).incidents.first).suspects
    #expect(found.map(\.service) == ["breaks", "bears"])
    #expect(found[0].score > 3.5 && found[1].score < 3.5)
    #expect(found[0].evidence[0].isLoadAdjusted)
  }

  /// Services with one metric each and their own traffic.
  private func suspectsWithTraffic(
    _ services: KeyValuePairs<String, (level: Double, factor: Double, requests: Double)>, calls: [CallGraph.Call],
    symptom: String
  ) throws -> [Suspect] {
    let series = services.enumerated().flatMap { place, entry in
      let usual = Sample.month(level: entry.value.level, seed: UInt64(place + 40))
      return [
        Sample.series(
          "latency", Sample.scaled(usual, by: entry.value.factor, at: 300, length: 3), service: entry.key,
          aggregate: .mean, better: .lower, role: .latency),
        Sample.series(
          "requests", Sample.month(level: entry.value.requests, seed: UInt64(place + 60)), service: entry.key,
          better: .neither, role: .traffic),
      ]
    }
    var policy = Policy()
    policy.symptom = SeriesKey(metric: MetricKey(table: "table", column: "latency"), service: symptom)
    let dataset = Sample.dataset(series, incidents: [incident], callGraph: CallGraph(calls))
    return try #require(Findings(of: dataset, under: policy).incidents.first).suspects
  }

  @Test func ranksByHarmWhereTheSymptomsMetricAndTrafficAreShared() throws {
    // The database has a larger deviation, but adds only a fraction of its caller's delay to a request.
    let found = try suspectsWithTraffic(
      ["db": (2, 6, 100), "edge": (90, 5, 1), "pay": (200, 2.5, 100), "web": (400, 1.8, 100)],
      calls: ["web-pay", "web-edge", "pay-db"].map { text in
        let names = text.split(separator: "-").map(String.init)
        return CallGraph.Call(caller: names[0], callee: names[1])
      }, symptom: "web")
    #expect(found.map(\.service) == ["pay", "db", "edge", "web"])
    #expect(found[1].score > found[0].score)
    #expect(found.allSatisfy { $0.harm != nil })
  }

  @Test func putsTheServiceOfTheSymptomLastAndWhatItReachesFirst() throws {
    let found = try suspectsWithTraffic(
      ["aside": (200, 6, 100), "pay": (200, 2, 100), "stock": (200, 1, 100), "web": (400, 3, 100)],
      calls: [CallGraph.Call(caller: "web", callee: "pay"), CallGraph.Call(caller: "web", callee: "stock")],
      symptom: "web")
    #expect(found.map(\.service) == ["pay", "aside", "stock", "web"])
  }

  @Test func asksForHalfOfTheBuckets() throws {
    var gappy = Sample.scaled(Sample.month(seed: 70), by: 9, at: 300, length: 3)
    gappy[300] = .nan
    gappy[301] = .nan
    let extra = Sample.series(
      "latency", gappy, service: "seldom", aggregate: .mean, better: .lower, role: .latency)
    let found = try suspects(["mail": 1.5], extra: [extra])
    #expect(found.map(\.service) == ["mail"])
  }

  @Test func aDriftBeforeTheIncidentAccusesNobody() throws {
    let leaking = Sample.month(level: 200, seed: 71, spread: 0.005).enumerated().map { hour, value in
      (200..<400).contains(hour) ? value * (1 + Double(hour - 200) * 0.004) : value
    }
    let extra = Sample.series(
      "memory", leaking, service: "leaks", aggregate: .mean, better: .lower, role: .resource)
    let found = try suspects(["mail": 1.5], extra: [extra])
    #expect(found.first?.service == "mail")
    #expect(found.last?.score ?? 99 < 3.5)
  }
}

import Analysis
import Datasets
import Scenarios
import TestSupport
import Testing
import Time

/// Without declarations, detection must find the shop's three incidents and nothing else.
struct DetectionTests {
  /// Not the seeds with which the thresholds were chosen.
  private static let seeds: ClosedRange<Int> = 1...100

  private static func dataset(_ scenario: Scenario) -> Dataset { ShopData(scenario).dataset.with(incidents: []) }

  private static func detections(in scenario: Scenario) -> [Detection] {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    return Findings(of: dataset(scenario), under: policy).detections
  }

  @Test func findsTheShopsIncidentsAndNothingElse() async throws {
    let scenarios = try DetectionTests.seeds.map { try Scenario.shop.adjusted(seed: $0) }
    let found = await withTaskGroup { group in
      for scenario in scenarios { group.addTask { DetectionTests.detections(in: scenario) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let truth = Scenario.shop.declaredIncidents.map(\.window)
    let names = ["payment-api API response time ↑, ", "payment-api API response time ↑, ", "Revenue ↑, "]
    var hits = 0
    for detections in found {
      for (place, window) in truth.enumerated() {
        guard let detection = detections.first(where: { $0.window.overlaps(window) }) else { continue }
        hits += 1
        #expect(abs(window.start.seconds(until: detection.window.start)) <= Scenario.shop.step)
        #expect(abs(window.end.seconds(until: detection.window.end)) <= Scenario.shop.step)
        #expect(detection.direction == (place < 2 ? .worse : .better))
        #expect(detection.title.hasPrefix(names[place]))
      }
    }
    let alarms = found.reduce(0) { $0 + $1.count }
    let score = 2 * Double(hits) / Double(alarms + truth.count * found.count)
    #expect(score >= 0.99)
  }

  @Test func findsNothingInAShopWithoutIncidents() throws {
    for seed in DetectionTests.seeds.prefix(20) {
      let shop = try Scenario.shop.adjusted(seed: seed, days: 6)
      #expect(shop.incidentsInside.isEmpty)
      #expect(DetectionTests.detections(in: shop).isEmpty)
    }
  }
}

import Analysis
import Datasets
import Scenarios
import TestSupport
import Testing
import Time

/// The demo's requirements over 50 seeds, with data that never pass through a file.
struct RecoveryTests {
  /// The same in every build; without optimisation they take minutes.
  private static let seeds: ClosedRange<Int> = 1...50
  /// 48 of 50 seeds, and 135 of 150 incidents.
  private static let leastSeeds = 48
  private static let leastCovered = 135

  @Test func recoversWhatTheShopWasGiven() async throws {
    let shops = try RecoveryTests.seeds.map { try Scenario.shop.adjusted(seed: $0) }
    let recoveries = await withTaskGroup { group in
      for shop in shops { group.addTask { Recovery(of: shop) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(recoveries.count == RecoveryTests.seeds.count)
    #expect(recoveries.allSatisfy { $0.coversTruth.count == 3 })
    #expect(recoveries.flatMap(\.coversTruth).count { $0 } >= RecoveryTests.leastCovered)
    #expect(recoveries.count(where: \.hasFactors) >= RecoveryTests.leastSeeds)
    #expect(recoveries.count(where: \.hasSuspects) >= RecoveryTests.leastSeeds)
    #expect(recoveries.count(where: \.hasSignTrap) >= RecoveryTests.leastSeeds)
  }

  @Test func tellsTheOrderOfOnsetByTheMinute() throws {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    let shop = try Scenario.shop.adjusted(days: 8, step: 60)
    let findings = Findings(of: ShopData(shop).dataset, under: policy)
    let outage = try #require(findings.incidents.first)
    func minute(_ column: String, _ service: String? = nil) throws -> Int {
      let onset = try #require(outage.onsets.first { $0.key.metric.column == column && $0.key.service == service })
      return outage.incident.window.start.seconds(until: onset.start) / 60
    }
    #expect(outage.onsets.first?.key.service == "payment-api")
    #expect(try minute("api_response_time_ms", "payment-api") == -20)
    #expect(try minute("api_response_time_ms", "web-frontend") == -10)
    #expect(try minute("error_rate_percent") == 0)
    #expect(try minute("conversion_rate_percent") == 3)
    #expect(try minute("hourly_revenue") == 3)
  }
}

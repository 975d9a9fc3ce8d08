import Analysis
import Datasets
import Testing

/// The bars that the demo must clear over 50 seeds, the data never passing through a file.
struct RecoveryTests {
  #if DEBUG
    // Without optimisation a seed takes seconds; the whole bar is that of the release build.
    private static let seeds: ClosedRange<UInt64> = 1...6
  #else
    private static let seeds: ClosedRange<UInt64> = 1...50
  #endif
  /// 48 of 50 seeds, and 135 of 150 incidents.
  private static let leastSeeds = seeds.count * 48 / 50
  private static let leastCovered = seeds.count * 135 / 50

  @Test func recoversWhatTheShopWasGiven() async {
    let recoveries = await withTaskGroup { group in
      for seed in RecoveryTests.seeds { group.addTask { Recovery(seed: seed) } }
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
    let findings = Findings(of: ShopData(seed: 1, step: 60, days: 8).dataset, under: policy)
    let outage = try #require(findings.incidents.first)
    let services = outage.onsets.compactMap(\.key.service)
    #expect(outage.onsets.first?.key.service == "payment-api")
    #expect(services.firstIndex(of: "web-frontend").map { $0 > 0 } == true)
    func start(_ column: String) throws -> Int {
      let onset = try #require(outage.onsets.first { $0.key.metric.column == column && $0.key.service == nil })
      return outage.incident.window.start.seconds(until: onset.start)
    }
    #expect(try start("error_rate_percent") == 4 * 60)
    #expect(try start("conversion_rate_percent") == 6 * 60)
    #expect(try start("hourly_revenue") == 6 * 60)
  }
}

import Analysis
import Datasets
import Testing
import Time

/// The usual deviation of a service is estimated from normal days, and few of them exceed the limit.
struct ServiceDeviationTests {
  private static func days(_ findings: Findings) -> [Range<Int>] {
    stride(from: 0, to: findings.dataset.grid.count, by: 24).map { $0..<min($0 + 24, findings.dataset.grid.count) }
  }

  @Test func leavesAtMostTheNominalShareOfNormalDaysOutside() throws {
    let findings = Findings(of: SyntheticShop(seed: 1).dataset)
    let days = Self.days(findings)
    let deviations = findings.serviceDeviations(in: days)
    let limit = try #require(deviations.limit)
    let isStruck = days.map { day in
      findings.incidents.contains { incident in
        day.contains { incident.incident.window.contains(findings.dataset.grid.instant(at: $0)) }
      }
    }
    let normal = deviations.rows.flatMap { row in zip(row, isStruck).filter { !$0.1 && $0.0.isFinite }.map(\.0) }
    #expect(normal.count > 100)
    // A day is the maximum of many buckets, so nearly all days leave a band for single buckets.
    let (leaving, outside) = (normal.filter { $0 > 1 }.count, normal.filter { $0 > limit }.count)
    #expect(2 * leaving > normal.count && 16 * outside < normal.count, "\(leaving) and \(outside) of \(normal.count)")
    let struck = deviations.rows.flatMap { row in zip(row, isStruck).filter(\.1).map(\.0) }
    #expect(struck.contains { $0 > limit })
  }

  @Test func givesNoLimitWhereNormalStretchesAreTooFew() {
    let findings = Findings(of: SyntheticShop(seed: 1, count: 96, events: []).dataset)
    // Four days of four services are sixteen values, too few for one in twenty.
    #expect(findings.serviceDeviations(in: Self.days(findings)).limit == nil)
    #expect(findings.serviceDeviations(in: []).limit == nil)
  }
}

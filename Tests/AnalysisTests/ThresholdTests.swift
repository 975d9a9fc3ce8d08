import Analysis
import Datasets
import TestSupport
import Testing
import Time

struct ThresholdTests {
  /// Half a year of hours with every 41st slow. Sales lose the share `loss` per 100 ms above a limit, which may differ in the evening.
  private func findings(
    loss: Double, limit: Double = 300, evening: Double = 300, slowHours: Int = 100, factor: Double? = nil
  ) -> Findings {
    let count = 4_320
    var noise = Noise(mixing: 9)
    var latency = Sample.month(level: 100, seed: 1, count: count)
    var sales = Sample.month(level: 1_000, seed: 2, spread: 0.02, count: count)
    var incidents: [Incident] = []
    for place in 0..<slowHours {
      let bucket = 100 + place * 41
      latency[bucket] *= factor ?? 1.3 + 7 * noise.uniform()
      let own = (17...21).contains(bucket % 24) ? evening : limit
      sales[bucket] *= max(0.1, 1 - loss * max(0, latency[bucket] - own) / 100)
      incidents.append(Sample.incident("slow-\(place)", at: bucket, length: 1))
    }
    let series = [
      Sample.series(sales),
      Sample.series("latency", latency, aggregate: .mean, better: .lower, role: .latency, unit: "ms"),
    ]
    return Findings(
      of: Sample.dataset(series, incidents: incidents, objectives: [Objective(column: "latency", maximum: 300)]))
  }

  @Test func findsTheLimitWithinItsRange() throws {
    let threshold = try #require(findings(loss: 0.08).thresholds.first)
    #expect(threshold.verdict == .found && threshold.limits.count == 1)
    let limit = try #require(threshold.limits.first)
    #expect(limit.daypart == nil && limit.range.contains(300))
    #expect(limit.range.upperBound - limit.range.lowerBound < 100)
    #expect(abs(limit.slope / limit.level + 0.0008) < 0.0002)
    #expect(limit.share(at: 100) == limit.level)
  }

  @Test func tellsTheEveningApart() throws {
    let threshold = try #require(findings(loss: 0.08, limit: 250, evening: 380).thresholds.first)
    let limits = threshold.limits
    #expect(threshold.verdict == .found && limits.allSatisfy { $0.daypart != nil })
    #expect(try #require(limits.first { $0.daypart == .evening }).range.contains(380))
    #expect(limits.filter { $0.daypart != .evening }.allSatisfy { $0.range.contains(250) })
  }

  @Test func claimsNoLimitWhereNothingIsLost() throws {
    let threshold = try #require(findings(loss: 0).thresholds.first)
    #expect(threshold.verdict == .absent && threshold.limits.isEmpty)
    #expect(try #require(threshold.pValue) > 0.05)
  }

  @Test func locatesNoLimitAmongOrdinaryValues() throws {
    let threshold = try #require(findings(loss: 0.07, limit: 0, evening: 0).thresholds.first)
    #expect(threshold.verdict == .unlocated && threshold.limits.isEmpty)
  }

  @Test func describesFewSlowHoursInstead() throws {
    let threshold = try #require(findings(loss: 0.2, slowHours: 3, factor: 8).thresholds.first)
    #expect(threshold.verdict == .tooFew && threshold.pValue == nil)
    #expect(threshold.stretches < ThresholdFindings.leastStretches)
    let beyond = try #require(threshold.exceedance)
    #expect(beyond.count == 3 && beyond.stretches == 3)
    #expect(try #require(beyond.median) < 0.5)
  }

  @Test func asksNothingWithoutLatencyOrErrors() {
    #expect(Findings(of: Sample.dataset([Sample.series(Sample.month())])).thresholds.isEmpty)
  }
}

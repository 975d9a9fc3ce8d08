import Analysis
import Datasets
import Testing
import Time

/// Buckets that a clock change shifted, doubled or merged are shown, but do not affect findings.
struct RepairedBucketTests {
  /// A month in which a clock change doubled bucket 75, with orders, latency of two services, and an outage at 300.
  private static func dataset(repaired: Set<Int>, doubled: Double, incidents: [Incident] = []) -> Dataset {
    func values(_ seed: UInt64, _ factor: Double) -> [Double] {
      let usual = Sample.scaled(Sample.month(seed: seed), by: factor, at: 300, length: 3)
      return usual.enumerated().map { $0 == 75 ? $1 * doubled : $1 }
    }
    let series =
      [Sample.series(values(1, 0.3))]
      + ["cart", "pay"].enumerated().map { place, service in
        Sample.series(
          "delay", values(UInt64(place + 2), place == 0 ? 1 : 3), service: service, aggregate: .mean, better: .lower,
          role: .latency)
      }
    let sample = Sample.dataset(series, incidents: incidents)
    return Dataset(
      title: "Sample", zone: .utc, grid: sample.grid, tables: [], series: series, incidents: incidents,
      repaired: repaired)
  }

  @Test func makesNoIncident() {
    #expect(Findings(of: Self.dataset(repaired: [], doubled: 4)).detections.count == 2)
    let found = Findings(of: Self.dataset(repaired: [75], doubled: 4)).detections
    #expect(found.map(\.window.start) == [Sample.start.advanced(by: 300 * 3_600)])
    #expect(found.allSatisfy { $0.score.isFinite })
  }

  @Test func movesNoFinding() {
    let incidents = [Sample.incident(at: 74, length: 3), Sample.incident("outage", at: 300, length: 3)]
    let (one, other) = (
      Findings(of: Self.dataset(repaired: [75], doubled: 1, incidents: incidents)),
      Findings(of: Self.dataset(repaired: [75], doubled: 50, incidents: incidents))
    )
    for (left, right) in zip(one.incidents, other.incidents) {
      #expect(left.impacts.map(\.difference) == right.impacts.map(\.difference))
      #expect(left.impacts.map(\.low) == right.impacts.map(\.low))
      #expect(left.impacts.map(\.pValue) == right.impacts.map(\.pValue))
      #expect(left.onsets.map(\.start) == right.onsets.map(\.start))
      #expect(left.suspects.map(\.score) == right.suspects.map(\.score))
    }
    #expect(one.incidents[0].impacts.map(\.missing) == [1, 1, 1])
    #expect(one.correlations.pairs.map(\.r) == other.correlations.pairs.map(\.r))
    #expect(one.series.map(\.normal.mean) == other.series.map(\.normal.mean))
    #expect(one.series.map(\.week.hourFactors).description == other.series.map(\.week.hourFactors).description)
  }

  @Test func isStillShownAndCounted() throws {
    let findings = Findings(of: Self.dataset(repaired: [75], doubled: 4))
    #expect(findings.dataset.series[0].values[75].isFinite)
    #expect(findings.series[0].overall.count == 720)
    #expect(findings.series[0].expectation.expected[75].isNaN)
  }
}

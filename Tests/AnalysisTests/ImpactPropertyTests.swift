import Analysis
import Datasets
import TestSupport
import Testing
import Time

/// Properties of every impact for any data: short and long, with and without rhythm, drift, gaps and zeros.
struct ImpactPropertyTests {
  private static let level = 0.95

  /// Data for `seed`: length, step and kind of series vary with the seed.
  private static func dataset(seed: UInt64) -> Dataset {
    var noise = Noise(mixing: seed)
    func pick(_ choices: [Double]) -> Double { choices[Int(noise.uniform() * Double(choices.count))] }
    let step = Int(pick([60, 900, 3_600, 3_600, 86_400]))
    let counts: [Int: [Double]] = [
      60: [30, 200, 360, 1_440], 900: [96, 300], 3_600: [24, 60, 96, 168, 336, 672], 86_400: [14, 35, 90],
    ]
    let count = Int(pick(counts[step] ?? []))
    var series: [Series] = []
    for place in 0..<3 {
      let (level, trend, swing): (Double, Double, Double) = (
        pick([2, 60, 5_000]), pick([0, 0.4, -0.4]), pick([0, 0.6])
      )
      let (zeros, gaps, offset): (Double, Double, Double) = (
        pick([0, 0, 0.7]), pick([0, 0, 0.1]), pick([0, 0, -1.2])
      )
      let isWhole = noise.uniform() < 0.5
      let deviations = noise.autoregressive(count: count, spread: pick([0.02, 0.1, 0.4]))
      var values: [Double] = []
      for index in 0..<count {
        let isNight = index * step % 86_400 < 36_000
        let drift: Double = trend * Double(index) / Double(count)
        let course: Double = 1 + drift + swing * (isNight ? -1 : 0.5)
        let usual: Double = level * (max(0, course * (1 + deviations[index])) + offset)
        let value: Double = noise.uniform() < zeros ? 0 : usual
        values.append(noise.uniform() < gaps ? .nan : isWhole ? value.rounded() : value)
      }
      series.append(Sample.series("m\(place)", values, aggregate: place == 1 ? .mean : .sum))
    }
    var incidents: [Incident] = []
    for place in 0..<3 {
      let length = 1 + Int(noise.uniform() * Double(min(count / 4, 30)))
      let start = Int(noise.uniform() * Double(count - 1))
      incidents.append(Sample.incident("i\(place)", at: start, length: length, step: step))
    }
    return Sample.dataset(series, incidents: incidents, step: step)
  }

  @Test func theIntervalHoldsTheEstimateAndLeavesOut0ExactlyWhereItsPIsSmall() throws {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    policy.detection = .none
    var intervals = 0
    var none = 0
    for seed in 1...160 as ClosedRange<UInt64> {
      let impacts = Findings(of: Self.dataset(seed: seed), under: policy).incidents.flatMap(\.impacts)
      for impact in impacts {
        guard let low = impact.low, let high = impact.high else {
          // Without an interval, p must not reject.
          if let p = impact.pValue { #expect(p >= 1 - Self.level - 1e-9) }
          none += impact.expected == nil ? 0 : 1
          continue
        }
        intervals += 1
        let difference = try #require(impact.difference)
        #expect(low <= difference && difference <= high, "seed \(seed)")
        let p = try #require(impact.pValue)
        #expect((low > 0 || high < 0) == (p < 1 - Self.level - 1e-9), "seed \(seed): p \(p)")
      }
    }
    // Both cases occurred often enough.
    #expect(intervals > 150)
    #expect(none > 100)
  }

  /// Four days, whose placebo windows rest on two or three other days: all placebo values are below their expectation.
  @Test func fourDaysGiveAnEstimateInsideItsInterval() throws {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      let values = Sample.month(seed: seed, spread: 0.05, count: 96)
      let dataset = Sample.dataset(
        [Sample.series(Sample.scaled(values, by: 0.5, at: 82, length: 4))],
        incidents: [Sample.incident(at: 82, length: 4)])
      let impact = try #require(Findings(of: dataset, under: policy).incidents.first?.impacts.first)
      guard let low = impact.low, let high = impact.high else { continue }
      let difference = try #require(impact.difference)
      #expect(low <= difference && difference <= high)
    }
  }
}

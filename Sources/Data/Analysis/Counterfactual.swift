import Datasets
import Statistics
import Time

/// The expected course of a series without an incident: its baseline, scaled to the level of the surrounding time.
struct Counterfactual {
  /// Below this share of a usual value, errors are not divided by the expectation: a few orders at night would otherwise give errors of
  /// many hundred per cent.
  private static let leastScale = 0.1
  /// The share of its buckets that a side needs to determine a level.
  private static let leastShareOfSide = 0.25
  /// The share of the expectation below which a deviation counts as rounding.
  private static let leastRelativeSpread = 1e-3

  let values: [Double]
  let timeline: Timeline
  let baseline: Baseline
  /// Whether levels are added and errors are absolute: for series with a negative value or a usual value of 0.
  let isAdditive: Bool

  /// The smallest number of other weeks or days for a baseline.
  let minimumCellCount: Int

  /// Running sums over normal buckets, and over all.
  private let normalSums: PairedSums.Running
  private let sums: PairedSums.Running
  /// Running sum of the variances of the medians before each bucket, and their number.
  private let variances: [Double]
  private let known: [Int]
  /// The smallest divisor of errors.
  private let scaleFloor: Double

  init(of values: [Double], on timeline: Timeline, minimumCellCount: Int) {
    self.minimumCellCount = minimumCellCount
    let baseline = Baseline(of: values, on: timeline, minimumCount: minimumCellCount)
    let usual = Quantile.median(baseline.values) ?? 0
    self.values = values
    self.timeline = timeline
    self.baseline = baseline
    isAdditive = usual <= 0 || values.contains { $0 < 0 }
    variances = baseline.counts.reduce(into: [0]) { sums, count in
      sums.append(sums[sums.count - 1] + (count > 0 ? Quantile.varianceOfMedian(of: count) : 0))
    }
    known = baseline.counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > 0 ? 1 : 0)) }
    scaleFloor = usual * Counterfactual.leastScale
    normalSums = PairedSums.Running(of: values, and: baseline.values) { timeline.isNormal[$0] }
    sums = PairedSums.Running(of: values, and: baseline.values) { _ in true }
  }

  /// The rules of the baseline in `window`, one per bucket; nil if the best rule gave all values.
  func weakRules(in window: Range<Int>) -> [Expectation.Rule]? {
    let rules = baseline.rules[window].map { $0 == .none ? .hourOfWeek : $0 }
    return rules.allSatisfy { $0 == .hourOfWeek } ? nil : rules
  }

  /// The factor by which a window's error exceeds the window's own variation, because its expectation rests on medians of few values: √(1 +
  /// v), where v is the mean variance of these medians over its buckets.
  ///
  /// This makes windows comparable whether their medians rest on three other weeks or on twenty.
  ///
  /// - Complexity: O(1).
  func doubt(in window: Range<Int>) -> Double {
    Counterfactual.doubt(
      variance: variances[window.upperBound] - variances[window.lowerBound],
      count: known[window.upperBound] - known[window.lowerBound])
  }

  /// The same factor for `count` variances with the sum `variance`.
  static func doubt(variance: Double, count: Int) -> Double {
    count > 0 ? (1 + max(0, variance) / Double(count)).squareRoot() : 1
  }

  /// Sums over the buckets of `window` in which the series and its baseline both have a value.
  func sums(in window: Range<Int>) -> PairedSums { sums[window] }

  /// The best basis available around `window`.
  func basis(around window: Range<Int>) -> Impact.Basis {
    let (before, after) = (sideSums(timeline.before(window)) != nil, sideSums(timeline.after(window)) != nil)
    switch (before, after) {
    case (true, true): return .bothSides
    case (true, false): return .beforeOnly
    case (false, true): return .afterOnly
    case (false, false): return .wholePeriod
    }
  }

  /// The level around `window`, from normal buckets on the sides given by `basis`, excluding the window and its guard bands; nil if they
  /// have too few values.
  func level(around window: Range<Int>, from basis: Impact.Basis) -> Level? {
    let surroundings: PairedSums? =
      switch basis {
      case .bothSides:
        if let before = sideSums(timeline.before(window)), let after = sideSums(timeline.after(window)) {
          before + after
        } else {
          nil
        }
      case .beforeOnly: sideSums(timeline.before(window))
      case .afterOnly: sideSums(timeline.after(window))
      case .wholePeriod: normalSums.total - normalSums[widened(window)]
      }
    return surroundings.flatMap { Level(of: $0, isAdditive: isAdditive) }
  }

  /// The divisor that makes an error comparable with others: the expectation, with a lower bound; for an additive series, the number of
  /// buckets.
  func errorScale(expected: Double, count: Int) -> Double {
    isAdditive ? Double(count) : max(expected, scaleFloor * Double(count))
  }

  /// The smallest spread of errors that counts as spread.
  func leastSpread(isAdditive: Bool) -> Double {
    guard isAdditive else { return Counterfactual.leastRelativeSpread }
    let largest = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    return largest * Counterfactual.leastRelativeSpread
  }

  private func sideSums(_ side: Range<Int>) -> PairedSums? {
    let sums = normalSums[side]
    return Double(sums.count) >= Counterfactual.leastShareOfSide * Double(timeline.levelBuckets) ? sums : nil
  }

  private func widened(_ window: Range<Int>) -> Range<Int> {
    timeline.clamped(window.lowerBound - timeline.guardBuckets..<window.upperBound + timeline.guardBuckets)
  }
}

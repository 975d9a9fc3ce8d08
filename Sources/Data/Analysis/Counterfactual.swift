import Datasets
import Statistics
import Time

/// What a series would have been without an incident: its baseline, scaled to the level of the time around.
struct Counterfactual {
  /// The share of a usual value below which errors are no longer taken relative to what was expected, since a few orders
  /// at night would else be errors of many hundred per cent.
  private static let leastScale = 0.1
  /// A side needs this share of its buckets to tell a level.
  private static let leastShareOfSide = 0.25
  /// The share of what is expected below which a deviation is taken for rounding.
  private static let leastRelativeSpread = 1e-3

  let values: [Double]
  let timeline: Timeline
  let baseline: Baseline
  /// Whether levels are added and errors absolute: where a value is negative, or the usual value is 0.
  let isAdditive: Bool

  /// Fewest other weeks, or days, that make a baseline.
  let minimumCellCount: Int

  /// Sums over normal buckets, and over all.
  private let normalSums: PairedSums.Running
  private let sums: PairedSums.Running
  /// Sum of the variances of the medians before each bucket, and their number.
  private let variances: [Double]
  private let known: [Int]
  /// The least value by which errors are divided.
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

  /// The baseline of `window` as far as it was taken by weaker rules than the best, place by place; nil where the best gave
  /// all of it.
  func weakRules(in window: Range<Int>) -> [Expectation.Rule]? {
    let rules = baseline.rules[window].map { $0 == .none ? .hourOfWeek : $0 }
    return rules.allSatisfy { $0 == .hourOfWeek } ? nil : rules
  }

  /// By how much more the sum of a window strays than the window itself does, since what is expected of it rests on the
  /// medians of so many values only: √(1 + v), v the mean over its buckets of the variance of such a median.
  ///
  /// Windows whose medians rest on three other weeks and on twenty are thus told in one measure.
  ///
  /// - Complexity: O(1).
  func doubt(in window: Range<Int>) -> Double {
    Counterfactual.doubt(
      variance: variances[window.upperBound] - variances[window.lowerBound],
      count: known[window.upperBound] - known[window.lowerBound])
  }

  /// The same for a sum of `count` such variances.
  static func doubt(variance: Double, count: Int) -> Double {
    count > 0 ? (1 + max(0, variance) / Double(count)).squareRoot() : 1
  }

  /// Sums over the buckets of `window` in which both the series and its baseline have a value.
  func sums(in window: Range<Int>) -> PairedSums { sums[window] }

  /// The best basis that the surroundings of `window` allow.
  func basis(around window: Range<Int>) -> Impact.Basis {
    let (before, after) = (sideSums(timeline.before(window)) != nil, sideSums(timeline.after(window)) != nil)
    switch (before, after) {
    case (true, true): return .bothSides
    case (true, false): return .beforeOnly
    case (false, true): return .afterOnly
    case (false, false): return .wholePeriod
    }
  }

  /// The level around `window`, taken from normal buckets of these sides only, without the window and the guard band on
  /// each side of it; nil where they have too few values.
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

  /// By what an error is divided to be comparable with others: the expectation, with a floor; for an additive series the
  /// number of buckets.
  func errorScale(expected: Double, count: Int) -> Double {
    isAdditive ? Double(count) : max(expected, scaleFloor * Double(count))
  }

  /// A spread of errors below which nothing counts as spread.
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

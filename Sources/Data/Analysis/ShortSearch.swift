import Datasets
import Statistics
import Time

/// Detection in data of less than a day. Such data has no rhythm to compare with, so a bucket is only compared with the median of the
/// others.
///
/// If nothing is detected, a robust line removes the drift, because a few hours are on a slope of the day. Single minutes are mostly noise,
/// so each is joined with its neighbours. An incident may fill a third of the data, so spreads are first measured from the middle of the
/// scores. A slow rise or fall may be part of a rhythm, so only a stretch with an abrupt start or end counts.
///
/// Simulated on 2,520 quiet series of 3 to 12 hours of minutes (counts, levels with a memory, heavy tails; level, drifting, wandering, with
/// part of a day or a slow rise to twice the level): alarms in fewer than 1 of 100.
struct ShortSearch {
  /// The share of its height that a stretch must rise or fall at once. The stretch extends as far as its smoothed score stays above this
  /// share: a mean of neighbours crosses half of a step exactly at the step.
  private static let leastStep = 0.5
  /// The approximate number of points for the line: their 7,000 slopes are enough for a median.
  private static let linePoints = 120

  private let policy: Policy
  /// Number of buckets on each side that a bucket is joined with: fewer than a persistent run, so that a run holds the majority.
  private let reach: Int

  init(under policy: Policy) {
    self.policy = policy
    reach = max(0, policy.persistence - 1)
  }

  /// The smallest number of normal buckets for any judgement: fewer do not give an interval at the policy's level.
  static func leastBuckets(under policy: Policy) -> Int { Int((2 / (1 - policy.level)).rounded()) }

  /// The series without its drift: the Theil–Sen line is subtracted and the level in the middle of the data stays.
  func levelled(_ series: Series) -> Series {
    let values = series.values
    let chosen = Array(stride(from: 0, to: values.count, by: max(1, values.count / ShortSearch.linePoints)))
    guard let line = LinearFit.theilSen(chosen.map { Double($0) }, chosen.map { values[$0] }) else { return series }
    let middle = Double(values.count - 1) / 2
    return series.with(values: values.indices.map { values[$0] - line.slope * (Double($0) - middle) })
  }

  /// The mean of each bucket and its neighbours on both sides; gaps stay gaps.
  func smoothed(_ series: Series) -> Series {
    let values = series.values
    return series.with(
      values: values.indices.map { index in
        guard values[index].isFinite else { return .nan }
        let known = values[around(index, within: values.indices)].filter(\.isFinite)
        return known.reduce(0) { $0 + $1 / Double(known.count) }
      })
  }

  /// The significant part of `stretch`; nil if only single buckets stand out, or if neither start nor end is abrupt.
  func plain(_ stretch: Range<Int>, smoothed: [Double], raw: [Double]) -> Range<Int>? {
    guard let height = Quantile.median(Array(smoothed[stretch])) else { return nil }
    let isHigh = { (index: Int) in smoothed[index] >= ShortSearch.leastStep * height }
    guard let first = stretch.first(where: isHigh), let last = stretch.last(where: isHigh) else { return nil }
    let plain = first..<last + 1
    guard plain.count >= policy.persistence, Quantile.median(Array(raw[plain])) ?? 0 >= policy.detectionHolding else {
      return nil
    }
    // One side of an edge, and the other side beyond the buckets that smoothing mixes.
    let width = 2 * reach + 1
    let all = smoothed.indices
    func level(_ range: Range<Int>) -> Double? { Quantile.median(Array(smoothed[range.clamped(to: all)])) }
    let steps = [
      (level(first..<min(plain.upperBound, first + width)), level(first - 2 * width..<first - reach)),
      (level(max(first, plain.upperBound - width)..<plain.upperBound), level(last + 1 + reach..<last + 1 + 2 * width)),
    ]
    let isSudden = steps.contains { inside, outside in
      guard let inside, let outside else { return false }
      return inside - outside >= ShortSearch.leastStep * height
    }
    return isSudden ? plain : nil
  }

  private func around(_ index: Int, within all: Range<Int>) -> Range<Int> {
    (index - reach..<index + reach + 1).clamped(to: all)
  }
}

/// The level of a stretch of time relative to its baseline.
enum Level {
  /// A factor of the baseline, for metrics that are never negative.
  case ratio(Double)
  /// A number added to each bucket of the baseline, for metrics that may be negative or are 0 most of the time.
  case shift(Double)

  /// Creates the level of the buckets summed in `sums`; nil if it is undefined.
  init?(of sums: PairedSums, isAdditive: Bool) {
    guard sums.count > 0 else { return nil }
    let level = isAdditive ? (sums.value - sums.baseline) / Double(sums.count) : sums.value / sums.baseline
    guard level.isFinite, isAdditive || sums.baseline > 0 else { return nil }
    self = isAdditive ? .shift(level) : .ratio(level)
  }

  /// The expected sum of buckets with these baselines at this level.
  func expected(_ sums: PairedSums) -> Double {
    switch self {
    case .ratio(let ratio): ratio * sums.baseline
    case .shift(let shift): sums.baseline + shift * Double(sums.count)
    }
  }

  /// The expected value of a bucket with this baseline at this level.
  func expected(_ baseline: Double) -> Double {
    switch self {
    case .ratio(let ratio): ratio * baseline
    case .shift(let shift): baseline + shift
    }
  }
}

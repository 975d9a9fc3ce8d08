/// How far a stretch of time lies above or below its baseline.
enum Level {
  /// Times the baseline: for metrics that are never negative.
  case ratio(Double)
  /// Added to each bucket of the baseline: for metrics that may be negative, or are 0 most of the time.
  case shift(Double)

  /// The level of the buckets that `sums` sum up; nil where they cannot tell one.
  init?(of sums: PairedSums, isAdditive: Bool) {
    guard sums.count > 0 else { return nil }
    let level = isAdditive ? (sums.value - sums.baseline) / Double(sums.count) : sums.value / sums.baseline
    guard level.isFinite, isAdditive || sums.baseline > 0 else { return nil }
    self = isAdditive ? .shift(level) : .ratio(level)
  }

  /// What buckets with these baselines would hold at this level.
  func expected(_ sums: PairedSums) -> Double {
    switch self {
    case .ratio(let ratio): ratio * sums.baseline
    case .shift(let shift): sums.baseline + shift * Double(sums.count)
    }
  }

  /// What a bucket with this baseline would hold at this level.
  func expected(_ baseline: Double) -> Double {
    switch self {
    case .ratio(let ratio): ratio * baseline
    case .shift(let shift): baseline + shift
    }
  }
}

/// A mergeable summary of a distribution that gives quantiles with bounded relative error.
///
/// A sketch stores up to 32 values exactly. From then on it counts values in bins of equal relative width, at eight bytes per non-empty
/// bin: values over three powers of ten take 350 bins, whatever their number. The contents depend only on the values, not on their order
/// nor on how merged parts were cut.
///
/// - Source: Masson, Rim & Lee (2019), DDSketch, https://doi.org/10.14778/3352063.3352135.
public struct QuantileSketch: Hashable, Sendable {
  /// The largest relative error of a quantile.
  public static let relativeAccuracy = RelativeBin.accuracy
  /// Up to this number of values a sketch is exact.
  public static let exactCount = 32

  /// Number of values inserted.
  public private(set) var count = 0
  /// The least value inserted; `nan` for an empty sketch.
  public private(set) var minimum = Double.nan
  /// The greatest value inserted; `nan` for an empty sketch.
  public private(set) var maximum = Double.nan

  /// The values, ascending, while the sketch is exact; empty afterwards.
  private var values: [Double] = []
  /// The bin counts once the sketch is no longer exact; empty before.
  private var bins = BinCounts()

  private var isExact: Bool { count <= Self.exactCount }

  /// Creates an empty sketch.
  public init() {}

  /// Creates a sketch of finite values.
  public init(_ values: some Sequence<Double>) {
    for value in values { insert(value) }
  }

  /// Adds a finite value.
  ///
  /// - Complexity: O(log bins), and O(bins) for the first value in a bin.
  public mutating func insert(_ value: Double) {
    precondition(value.isFinite, "a sketch takes finite values")
    // Turns −0 into 0, so that the order of zeros has no effect.
    let value = value + 0
    enter(1, from: value, to: value)
    if isExact {
      values.insert(value, at: values.firstIndex { $0 > value } ?? values.count)
    } else {
      leaveExactness()
      bins.insert(key: RelativeBin.key(of: value))
    }
  }

  /// Adds the values of `other`; the order of merging has no effect.
  ///
  /// - Complexity: O(bins).
  public mutating func merge(_ other: QuantileSketch) {
    guard other.count > 0 else { return }
    enter(other.count, from: other.minimum, to: other.maximum)
    if isExact {
      values = (values + other.values).sorted()
    } else {
      leaveExactness()
      bins.merge(other.isExact ? other.binnedValues() : other.bins)
    }
  }

  /// The quantile at `probability`, 0…1, linear between order statistics as in `Quantile`; nil for an empty sketch.
  ///
  /// Exact up to `exactCount` values. Beyond, both order statistics are known to `relativeAccuracy`, the least and greatest values exactly,
  /// and subnormal numbers (below 2 × 10⁻³⁰⁸) count as 0.
  ///
  /// - Complexity: O(bins).
  public func quantile(_ probability: Double) -> Double? {
    guard count > 0 else { return nil }
    guard !isExact else { return Quantile.quantile(probability, ofSorted: values) }
    let (rank, fraction) = Quantile.position(of: probability, among: count)
    let value = orderStatistic(rank)
    return fraction > 0 ? Quantile.interpolate(value, orderStatistic(rank + 1), fraction) : value
  }

  /// The value of rank `rank`, from 0, within the relative accuracy.
  private func orderStatistic(_ rank: Int) -> Double {
    guard rank > 0 else { return minimum }
    guard rank < count - 1 else { return maximum }
    var seen = 0
    for (key, count) in bins.entries {
      seen += count
      if seen > rank { return Swift.min(Swift.max(RelativeBin.value(of: key), minimum), maximum) }
    }
    return maximum
  }

  /// Updates count and extremes for new values.
  private mutating func enter(_ number: Int, from low: Double, to high: Double) {
    precondition(number <= BinCounts.greatestTotal - count, "a sketch takes up to \(BinCounts.greatestTotal) values")
    minimum = count > 0 ? Swift.min(minimum, low) : low
    maximum = count > 0 ? Swift.max(maximum, high) : high
    count += number
  }

  private mutating func leaveExactness() {
    guard !values.isEmpty else { return }
    bins = binnedValues()
    values = []
  }

  private func binnedValues() -> BinCounts {
    BinCounts(sortedKeys: values.lazy.map(RelativeBin.key(of:)))
  }
}

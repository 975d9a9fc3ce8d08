/// A mergeable summary of a distribution from which quantiles are read with bounded relative error.
///
/// Up to 32 values are kept as they are. From then on they are counted in bins of equal relative width, eight bytes a bin
/// that holds any: values over three powers of ten take 350 bins, whatever their number. What a sketch holds depends on
/// the values alone, not on their order nor on how they were cut into parts that were merged.
///
/// - Source: Masson, Rim & Lee (2019), DDSketch, https://doi.org/10.14778/3352063.3352135.
public struct QuantileSketch: Hashable, Sendable {
  /// How far a quantile may be from that of the values, relative to it.
  public static let relativeAccuracy = RelativeBin.accuracy
  /// Up to this number of values a sketch is exact.
  public static let exactCount = 32

  /// Number of values taken in.
  public private(set) var count = 0
  /// The least value taken in; `nan` for an empty sketch.
  public private(set) var minimum = Double.nan
  /// The greatest value taken in; `nan` for an empty sketch.
  public private(set) var maximum = Double.nan

  /// The values, ascending, while they are few; then empty.
  private var values: [Double] = []
  /// The counts of the bins once the values are many; till then empty.
  private var bins = BinCounts()

  private var isExact: Bool { count <= Self.exactCount }

  /// An empty sketch.
  public init() {}

  /// A sketch of finite values.
  public init(_ values: some Sequence<Double>) {
    for value in values { insert(value) }
  }

  /// Takes in a finite value.
  ///
  /// - Complexity: O(log bins), and O(bins) for the first value in a bin.
  public mutating func insert(_ value: Double) {
    precondition(value.isFinite, "a sketch takes finite values")
    // Of the two zeros the positive one, lest their order shows.
    let value = value + 0
    enter(1, from: value, to: value)
    if isExact {
      values.insert(value, at: values.firstIndex { $0 > value } ?? values.count)
    } else {
      leaveExactness()
      bins.insert(key: RelativeBin.key(of: value))
    }
  }

  /// Takes in all that `other` has taken in; the order of merging does not matter.
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
  /// Exact up to `exactCount` values. Beyond, either order statistic is known to `relativeAccuracy`, the least and
  /// greatest value exactly, and numbers too small to have all their digits (2 × 10⁻³⁰⁸) count as 0.
  ///
  /// - Complexity: O(bins).
  public func quantile(_ probability: Double) -> Double? {
    guard count > 0 else { return nil }
    guard !isExact else { return Quantile.quantile(probability, ofSorted: values) }
    let (rank, fraction) = Quantile.position(of: probability, among: count)
    let value = orderStatistic(rank)
    return fraction > 0 ? Quantile.interpolate(value, orderStatistic(rank + 1), fraction) : value
  }

  /// The value of rank `rank`, from 0, to the relative accuracy.
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

  /// Notes number and extremes of what comes in.
  private mutating func enter(_ number: Int, from low: Double, to high: Double) {
    precondition(number <= BinCounts.greatestTotal - count, "a sketch takes up to \(BinCounts.greatestTotal) values")
    minimum = count > 0 ? Swift.min(minimum, low) : low
    maximum = count > 0 ? Swift.max(maximum, high) : high
    count += number
  }

  /// Moves the values into bins.
  private mutating func leaveExactness() {
    guard !values.isEmpty else { return }
    bins = binnedValues()
    values = []
  }

  private func binnedValues() -> BinCounts {
    BinCounts(sortedKeys: values.lazy.map(RelativeBin.key(of:)))
  }
}

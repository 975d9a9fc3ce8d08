import Time

/// The correlation of two metrics of one table over its rows, if buckets combine several rows.
///
/// A correlation of bucket sums or means need not hold for the rows.
///
/// - Source: Robinson (1950), Ecological correlations and the behavior of individuals, https://doi.org/10.2307/2087176.
public struct RowCorrelation: Hashable, Sendable {
  /// One metric of the pair.
  public let first: SeriesKey
  /// The other metric; of the same table and service.
  public let second: SeriesKey
  /// Number of rows in which both have a value.
  public let count: Int
  /// Pearson's coefficient, −1…1.
  public let r: Double

  /// A correlation with these values.
  public init(first: SeriesKey, second: SeriesKey, count: Int, r: Double) {
    self.first = first
    self.second = second
    self.count = count
    self.r = r
  }
}

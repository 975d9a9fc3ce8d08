import Time

/// How two metrics of one table move together from row to row, where buckets sum up several rows each.
///
/// What holds for sums and means of rows need not hold for the rows.
///
/// - Source: Robinson (1950), Ecological correlations and the behavior of individuals, https://doi.org/10.2307/2087176.
public struct RowCorrelation: Hashable, Sendable {
  /// One of the pair.
  public let first: SeriesKey
  /// The other of the pair; of the same table and service.
  public let second: SeriesKey
  /// Rows in which both have a value.
  public let count: Int
  /// Pearson's coefficient, −1…1.
  public let r: Double

  /// A correlation of the figures given.
  public init(first: SeriesKey, second: SeriesKey, count: Int, r: Double) {
    self.first = first
    self.second = second
    self.count = count
    self.r = r
  }
}

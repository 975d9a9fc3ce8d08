/// The distribution of a series' row values, if buckets combine several rows.
public struct RowDistribution: Hashable, Sendable {
  /// Number of rows with a value; more than 0.
  public let count: Int
  /// Mean of the rows.
  public let mean: Double
  /// Standard deviation of the rows, with n − 1; nil for a single row.
  public let standardDeviation: Double?
  /// The smallest value.
  public let minimum: Double
  /// The median. Like all quantiles, as accurate as the method that counted the rows.
  public let median: Double
  /// The 95th percentile.
  public let p95: Double
  /// The 99th percentile.
  public let p99: Double
  /// The largest value.
  public let maximum: Double

  /// A distribution with these values.
  public init(
    count: Int, mean: Double, standardDeviation: Double?, minimum: Double, median: Double, p95: Double, p99: Double,
    maximum: Double
  ) {
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.minimum = minimum
    self.median = median
    self.p95 = p95
    self.p99 = p99
    self.maximum = maximum
  }

  /// The same distribution with `change` applied to every value except the count: a change of scale.
  public func mapValues(_ change: (Double) -> Double) -> RowDistribution {
    RowDistribution(
      count: count, mean: change(mean), standardDeviation: standardDeviation.map(change), minimum: change(minimum),
      median: change(median), p95: change(p95), p99: change(p99), maximum: change(maximum))
  }
}

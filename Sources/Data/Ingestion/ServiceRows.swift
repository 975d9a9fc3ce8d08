public import Datasets
import Time

/// Row statistics of one service, or of a table without services.
public struct ServiceRows: Hashable, Sendable {
  /// The row correlation of two metrics.
  public struct Pair: Hashable, Sendable {
    /// Index of one metric, in the table's order.
    public let first: Int
    /// Index of the other metric.
    public let second: Int
    /// Number of rows in which both have a value.
    public let count: Int
    /// Pearson's coefficient, −1…1.
    public let r: Double

    /// A pair with these values.
    public init(first: Int, second: Int, count: Int, r: Double) {
      self.first = first
      self.second = second
      self.count = count
      self.r = r
    }
  }

  /// By metric; nil if it has no value.
  public let distributions: [RowDistribution?]
  /// Pairs that have a coefficient.
  public let pairs: [Pair]

  /// Row statistics with these values.
  public init(distributions: [RowDistribution?], pairs: [Pair]) {
    self.distributions = distributions
    self.pairs = pairs
  }
}

public import Datasets
import Time

/// What the single rows of one service come to, or those of a table without services.
public struct ServiceRows: Hashable, Sendable {
  /// Two metrics from row to row.
  public struct Pair: Hashable, Sendable {
    /// Number of one metric, in the table's order.
    public let first: Int
    /// Number of the other metric.
    public let second: Int
    /// Rows in which both have a value.
    public let count: Int
    /// Pearson's coefficient, −1…1.
    public let r: Double

    /// A pair of the figures given.
    public init(first: Int, second: Int, count: Int, r: Double) {
      self.first = first
      self.second = second
      self.count = count
      self.r = r
    }
  }

  /// By metric; nil where it has no value.
  public let distributions: [RowDistribution?]
  /// Pairs that have a coefficient.
  public let pairs: [Pair]

  /// Rows that come to these.
  public init(distributions: [RowDistribution?], pairs: [Pair]) {
    self.distributions = distributions
    self.pairs = pairs
  }
}

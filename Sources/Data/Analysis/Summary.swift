import Datasets
public import Time

/// A metric's distribution over a set of buckets. All numbers are nil if no bucket has a value.
public struct Summary: Hashable, Sendable {
  /// A value and its bucket.
  public struct Extreme: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Start of the bucket.
    public let time: Instant
  }

  /// Number of buckets with a value.
  public let count: Int
  /// Number of buckets without a value.
  public let missing: Int
  /// Sum of the values.
  public let sum: Double?
  /// Arithmetic mean.
  public let mean: Double?
  /// Standard deviation, divided by n − 1; nil below two values.
  public let standardDeviation: Double?
  /// The value below which half lie; like the others, a quantile of type 7 (Hyndman & Fan 1996).
  public let median: Double?
  /// The value below which 5 % lie.
  public let p05: Double?
  /// The value below which 95 % lie.
  public let p95: Double?
  /// The value below which 99 % lie.
  public let p99: Double?
  /// Least value; the earliest of equal ones.
  public let minimum: Extreme?
  /// Greatest value; the earliest of equal ones.
  public let maximum: Extreme?
}

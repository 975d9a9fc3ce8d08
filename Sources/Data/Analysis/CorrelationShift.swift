public import Datasets
import Time

/// How the rank correlation of two series, their normal week taken out, changed from normal times to the time around an
/// incident.
public struct CorrelationShift: Sendable {
  /// One of the pair.
  public let first: SeriesKey
  /// The other of the pair.
  public let second: SeriesKey
  /// Correlation in normal buckets.
  public let normal: Double
  /// Correlation in the buckets of the incident and of the same length of time before and after it, at least 12 in all.
  public let around: Double
  /// Buckets behind `around`.
  public let count: Int
}

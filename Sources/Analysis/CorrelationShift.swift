public import Datasets

/// How the correlation of two series changed from normal times to the time around an incident.
public struct CorrelationShift: Sendable {
  /// The pair.
  public let first: SeriesKey
  public let second: SeriesKey
  /// Correlation in normal buckets.
  public let normal: Double
  /// Correlation in the buckets of the incident and of the same length of time before and after it.
  public let around: Double
  /// Buckets behind `around`.
  public let count: Int
}

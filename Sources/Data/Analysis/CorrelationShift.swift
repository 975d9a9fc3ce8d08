public import Datasets
import Time

/// The change in the rank correlation of two series from normal times to the time around an incident, adjusted for the normal week.
public struct CorrelationShift: Sendable {
  /// The first series of the pair.
  public let first: SeriesKey
  /// The second series of the pair.
  public let second: SeriesKey
  /// Correlation in normal buckets.
  public let normal: Double
  /// Correlation in the buckets of the incident and of an equal time before and after it, at least 12 buckets in total.
  public let around: Double
  /// Number of buckets behind `around`.
  public let count: Int
}

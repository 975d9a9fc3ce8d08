public import Datasets

/// An outcome in the buckets in which a driver broke its objective. Available even if no limit is found.
public struct Exceedance: Sendable {
  /// The driver.
  public let driver: SeriesKey
  /// The broken objective.
  public let objective: Objective
  /// The outcome metric.
  public let outcome: SeriesKey
  /// Number of buckets in breach with a comparable outcome, and number of separate stretches of them.
  public let count: Int
  /// See `count`.
  public let stretches: Int
  /// Median share of the expected outcome in these buckets; nil without any.
  public let median: Double?
  /// Least and greatest share of the expected outcome.
  public let extremes: ClosedRange<Double>?
}

public import Datasets

/// How an outcome was in the buckets in which a driver broke its objective: what can be told where a limit cannot.
public struct Exceedance: Sendable {
  /// The driver and its objective.
  public let driver: SeriesKey
  /// The limit that was broken.
  public let objective: Objective
  /// The metric that may have suffered.
  public let outcome: SeriesKey
  /// Buckets in breach in which the outcome can be compared, and separate stretches of them.
  public let count: Int
  /// See `count`.
  public let stretches: Int
  /// Median share of the expected outcome in them; nil without any.
  public let median: Double?
  /// Least and greatest share.
  public let extremes: ClosedRange<Double>?
}

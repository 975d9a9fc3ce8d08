public import Datasets

/// A pair's correlation in normal buckets as it is, and with a third series held constant: the sign trap.
public struct PartialCorrelation: Sendable {
  /// The pair.
  public let first: SeriesKey
  public let second: SeriesKey
  /// The series held constant.
  public let given: SeriesKey
  /// Correlation of the values as they are.
  public let raw: Double
  /// Correlation with the time of the week and `given` held constant.
  public let partial: Double
  /// Interval of `partial` at the policy's level.
  public let low: Double
  public let high: Double
  /// Buckets compared, and the independent observations these are worth.
  public let count: Int
  public let effectiveCount: Double

  /// Whether holding the third series constant turns the sign, with both signs beyond doubt.
  public let isSignTrap: Bool
}

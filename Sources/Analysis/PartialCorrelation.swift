public import Datasets

/// A pair's correlation in normal buckets as it is, and with a third series held constant: the sign trap.
public struct PartialCorrelation: Sendable {
  /// One of the pair.
  public let first: SeriesKey
  /// The other of the pair.
  public let second: SeriesKey
  /// The series held constant.
  public let given: SeriesKey
  /// Correlation of the values as they are.
  public let raw: Double
  /// Correlation with the time of the week and `given` held constant.
  public let partial: Double
  /// Lower end of the interval of `partial` at the policy's level.
  public let low: Double
  /// Upper end of that interval.
  public let high: Double
  /// Buckets compared.
  public let count: Int
  /// Independent observations that these are worth.
  public let effectiveCount: Double

  /// Whether holding the third series constant turns the sign, with both signs beyond doubt.
  public let isSignTrap: Bool
}

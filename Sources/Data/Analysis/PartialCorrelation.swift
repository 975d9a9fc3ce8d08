public import Datasets
import Time

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
  /// What time of the week and `given` leave of the pair, for a picture of the turned sign; nil where the sign does not turn.
  public let residuals: Residuals?

  /// What is left of two series, each in its own standard deviations, a value a bucket and `nan` where there is none. Long
  /// periods are compared in longer buckets than the data set's, and then have none.
  public struct Residuals: Hashable, Sendable {
    /// What is left of the first of the pair.
    public let first: [Double]
    /// What is left of the second.
    public let second: [Double]
  }
}

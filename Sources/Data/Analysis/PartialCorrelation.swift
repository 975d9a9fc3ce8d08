public import Datasets
import Time

/// A pair's correlation in normal buckets, plain and with a third series held constant: the sign trap.
public struct PartialCorrelation: Sendable {
  /// The first series of the pair.
  public let first: SeriesKey
  /// The second series of the pair.
  public let second: SeriesKey
  /// The series held constant.
  public let given: SeriesKey
  /// Correlation of the values as measured.
  public let raw: Double
  /// Correlation with the time of the week and `given` held constant.
  public let partial: Double
  /// Lower end of the interval of `partial` at the policy's level.
  public let low: Double
  /// Upper end of the interval.
  public let high: Double
  /// Number of buckets compared.
  public let count: Int
  /// Effective number of independent observations.
  public let effectiveCount: Double

  /// Whether holding the third series constant changes the sign, with both signs significant.
  public let isSignTrap: Bool
  /// The residuals of the pair after time of the week and `given`, for a chart of the sign change; nil if the sign does not change.
  public let residuals: Residuals?

  /// The residuals of two series, each in its own standard deviations, one value per bucket and `nan` without one. Not available for long
  /// periods, which are compared in longer buckets than those of the data set.
  public struct Residuals: Hashable, Sendable {
    /// The residuals of the first series.
    public let first: [Double]
    /// The residuals of the second series.
    public let second: [Double]
  }
}

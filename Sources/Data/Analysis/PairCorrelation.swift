public import Datasets
import Time

/// The correlation of one pair of series in one scope. Correlation does not imply causation.
public struct PairCorrelation: Sendable {
  /// The compared buckets.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// All buckets.
    case all
    /// Buckets outside every incident and its guard band.
    case normal
  }

  /// The compared values.
  public enum Values: String, Hashable, Sendable, CaseIterable {
    /// The values as measured.
    case raw
    /// The values adjusted for the normal week.
    case adjusted
  }

  /// The correlation coefficient.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case pearson, spearman
  }

  /// The first series of the pair.
  public let first: SeriesKey
  /// The second series of the pair.
  public let second: SeriesKey
  /// The compared buckets.
  public let scope: Scope
  /// The compared values.
  public let values: Values
  /// The correlation coefficient used.
  public let method: Method
  /// The coefficient, −1…1.
  public let r: Double
  /// Number of buckets in which both have a value.
  public let count: Int
  /// Effective number of independent observations.
  public let effectiveCount: Double
  /// Lower end of the interval at the policy's level.
  public let low: Double
  /// Upper end of the interval.
  public let high: Double
  /// p of the pre-whitened correlation; nil if undefined, and for raw values, because any two series with the same weekly rhythm look
  /// related.
  public let pValue: Double?
  /// Benjamini–Hochberg q over all pairs of the scope and method; nil without p.
  public let qValue: Double?

  /// The same correlation with the pair reversed.
  var turned: PairCorrelation {
    PairCorrelation(
      first: second, second: first, scope: scope, values: values, method: method, r: r, count: count,
      effectiveCount: effectiveCount, low: low, high: high, pValue: pValue, qValue: qValue)
  }
}

public import Datasets
import Time

/// The correlation of one pair of series in one scope. Association, not cause.
public struct PairCorrelation: Sendable {
  /// Which buckets were compared.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// All of them.
    case all
    /// Those outside every incident and its guard band.
    case normal
  }

  /// What was compared.
  public enum Values: String, Hashable, Sendable, CaseIterable {
    /// The values as they are.
    case raw
    /// The values after their normal week was taken out.
    case adjusted
  }

  /// How it was compared.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case pearson, spearman
  }

  /// One of the pair.
  public let first: SeriesKey
  /// The other of the pair.
  public let second: SeriesKey
  /// Which buckets.
  public let scope: Scope
  /// Which values.
  public let values: Values
  /// Which method.
  public let method: Method
  /// The coefficient, −1…1.
  public let r: Double
  /// Buckets in which both have a value.
  public let count: Int
  /// Independent observations that these are worth.
  public let effectiveCount: Double
  /// Lower end of the interval at the policy's level.
  public let low: Double
  /// Upper end of that interval.
  public let high: Double
  /// p of the pre-whitened correlation; nil where it cannot be had, and for
  /// raw values, of which any two that share a week look related.
  public let pValue: Double?
  /// Benjamini–Hochberg q over all pairs of the scope and method; nil where there is no p.
  public let qValue: Double?

  /// The same with the pair the other way round.
  var turned: PairCorrelation {
    PairCorrelation(
      first: second, second: first, scope: scope, values: values, method: method, r: r, count: count,
      effectiveCount: effectiveCount, low: low, high: high, pValue: pValue, qValue: qValue)
  }
}

public import Datasets

/// Correlations between series.
public struct CorrelationFindings: Sendable {
  /// The compared series, ordered so that similar ones are adjacent. Constant series are excluded, as are those beyond the policy's maximum
  /// number, which a notice reports.
  public let order: [SeriesKey]
  /// Every pair in every scope, with raw and adjusted values, for every method; pairs are in the order of `order`. A pair without a
  /// coefficient is excluded: either series is constant, or they have fewer than three buckets in common.
  public let pairs: [PairCorrelation]
  /// Lag profiles of each driver (latency, errors, resources) with each outcome (money, orders, engagement), strongest first.
  public let lags: [LagFindings]
  /// Partial correlations of each driver with each outcome for constant traffic: sign traps first, then by strength.
  public let partials: [PartialCorrelation]
}

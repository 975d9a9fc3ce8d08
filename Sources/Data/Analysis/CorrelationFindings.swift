public import Datasets

/// How the series move together.
public struct CorrelationFindings: Sendable {
  /// The series compared, ordered so that those which move alike stand together. Series that never vary are left out, and
  /// those beyond the policy's greatest number, of which a notice tells.
  public let order: [SeriesKey]
  /// Every pair in every scope, with raw and adjusted values, in every method; pairs in `order`'s order. A pair without a
  /// coefficient, since one of the two does not vary or they have fewer than three buckets in common, is left out.
  public let pairs: [PairCorrelation]
  /// Lag profiles of the pairs that matter: each driver (latency, errors, resources) with each outcome (money, orders,
  /// engagement), strongest first.
  public let lags: [LagFindings]
  /// Each driver with each outcome, traffic held constant: sign traps first, then the strongest.
  public let partials: [PartialCorrelation]
}

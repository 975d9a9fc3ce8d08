public import Datasets

/// How the series move together.
public struct CorrelationFindings: Sendable {
  /// The series compared, ordered so that those which move alike stand together.
  public let order: [SeriesKey]
  /// Every pair in every scope and method; pairs in `order`'s order.
  public let pairs: [PairCorrelation]
  /// Lag profiles of the pairs that matter: each driver (latency, errors, resources) with each outcome (money, orders,
  /// engagement), strongest first.
  public let lags: [LagFindings]
  /// Pairs with traffic held constant.
  public let partials: [PartialCorrelation]
}

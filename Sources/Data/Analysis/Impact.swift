public import Datasets
public import Time

/// The effect of a time window on one series, relative to the expectation.
///
/// Additive metrics are compared by sums, others by means.
public struct Impact: Sendable {
  /// The sides that give the level of the expectation.
  public enum Basis: String, Hashable, Sendable {
    /// Before and after the window.
    case bothSides
    /// Before only, or after only, if the other side has no normal data.
    case beforeOnly, afterOnly
    /// The whole normal period, if neither side has any normal data.
    case wholePeriod
  }

  /// The series spoken of.
  public let key: SeriesKey
  /// The window.
  public let window: TimeWindow
  /// Whether `actual` and `expected` are sums; otherwise they are means.
  public let isSum: Bool
  /// The measured value; `nan` if no bucket of the window can be compared, in which case `expected` is nil too.
  public let actual: Double
  /// The expected value; nil if unknown.
  public let expected: Double?
  /// Lower end of the interval of `difference`, which always contains the difference itself; nil with too few placebo windows.
  public let low: Double?
  /// Upper end of the interval. It excludes 0 exactly if `pValue` is below 1 − `level`.
  public let high: Double?
  /// Nominal coverage of the interval.
  public let level: Double
  /// Number of placebo windows behind the interval; they overlap.
  public let placebos: Int
  /// Number of placebo windows that fit into normal time without overlap.
  public let separatePlacebos: Int
  /// Share of placebo windows covered by the interval from windows of other calendar weeks.
  public let coverage: Double?
  /// Twice the share of placebo windows, including this one, at least as extreme on the same side, but at least the share of the window in
  /// the normal period; nil without any.
  public let pValue: Double?
  /// The sides that gave the level.
  public let basis: Basis
  /// The rule behind the expectation's baseline.
  public let rule: Expectation.Rule
  /// Number of buckets of the window without a value or an expectation; they are excluded from both sides of the comparison.
  public let missing: Int

  /// actual − expected; nil without an expectation.
  public var difference: Double? { expected.map { actual - $0 } }
  /// actual ÷ expected; nil without an expectation, or if it is 0.
  public var factor: Double? { expected.flatMap { $0 == 0 ? nil : actual / $0 } }
}

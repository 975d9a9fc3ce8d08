public import Datasets
public import Time

/// What a window of time did to one series, against what was to be expected.
///
/// Sums are compared for metrics that add up, means for those that do not.
public struct Impact: Sendable {
  /// From which side the level of the expectation was taken.
  public enum Basis: String, Hashable, Sendable {
    /// Before and after the window.
    case bothSides
    /// Before only, or after only, where the other side has no normal data.
    case beforeOnly, afterOnly
    /// The whole normal period, where neither side has any.
    case wholePeriod
  }

  /// The series spoken of.
  public let key: SeriesKey
  /// The window.
  public let window: TimeWindow
  /// Whether `actual` and `expected` are sums (else means).
  public let isSum: Bool
  /// What was measured; `nan` where no bucket of the window can be compared, and then nothing is expected either.
  public let actual: Double
  /// What was to be expected; nil where nothing can be said.
  public let expected: Double?
  /// Lower end of the interval of `difference`, which always holds the difference itself; nil with too few placebo windows.
  public let low: Double?
  /// Upper end of that interval. It leaves out 0 exactly where `pValue` is below 1 − `level`.
  public let high: Double?
  /// Nominal coverage of the interval.
  public let level: Double
  /// Number of placebo windows behind the interval; they overlap.
  public let placebos: Int
  /// Number of them that fit into normal time side by side.
  public let separatePlacebos: Int
  /// Share of placebo windows whose own interval, taken from windows of other calendar weeks, covered them.
  public let coverage: Double?
  /// Twice the share of placebo windows at least as extreme to the same side, counting this one, and no less than the
  /// share of the window in the normal period; nil without any.
  public let pValue: Double?
  /// Where the level came from.
  public let basis: Basis
  /// Which baseline the expectation rests on.
  public let rule: Expectation.Rule
  /// Buckets of the window without a value or an expectation; they are left out on both sides of the comparison.
  public let missing: Int

  /// actual − expected; nil where nothing was expected.
  public var difference: Double? { expected.map { actual - $0 } }
  /// actual ÷ expected; nil where nothing, or 0, was expected.
  public var factor: Double? { expected.flatMap { $0 == 0 ? nil : actual / $0 } }
}

public import Datasets

/// An effect as declared, beside the effect as measured.
public struct DeclaredEffect: Sendable {
  /// The series compared.
  public let key: SeriesKey
  /// Declared multiple of the normal value.
  public let declared: Double
  /// Measured multiple; nil where nothing can be said.
  public let measured: Double?
  /// Lower end of the interval of the measured multiple; nil with too few placebo windows.
  public let low: Double?
  /// Upper end of that interval.
  public let high: Double?
}

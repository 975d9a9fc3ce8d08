public import Datasets

/// A declared effect with the corresponding measured one.
public struct DeclaredEffect: Sendable {
  /// The series compared.
  public let key: SeriesKey
  /// Declared factor of the normal value.
  public let declared: Double
  /// Measured factor of the normal value; nil if unknown.
  public let measured: Double?
  /// Lower end of the interval of the measured factor; nil with too few placebo windows.
  public let low: Double?
  /// Upper end of the interval of the measured factor.
  public let high: Double?
}

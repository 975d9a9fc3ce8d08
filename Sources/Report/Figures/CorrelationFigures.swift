/// The figures of the correlations page.
public struct CorrelationFigures: Sendable {
  /// Ordered correlation matrix of the values as measured; nil with fewer than two series.
  public let raw: Figure?
  /// The same matrix, adjusted for the normal week.
  public let adjusted: Figure?
  /// The sign trap in this data, as a scatter chart by thirds of traffic; nil without one.
  public let signTrap: Figure?
  /// Correlations of pairs with and without traffic held constant.
  public let partials: Figure?
  /// The limits beyond which the headline metric suffers, one figure per limit.
  public let thresholds: [Figure]
  /// The strongest lag profiles.
  public let lags: [Figure]

  /// All figures, in page order.
  public var all: [Figure] {
    [raw, adjusted, signTrap].compactMap(\.self) + thresholds + [partials].compactMap(\.self) + lags
  }
}

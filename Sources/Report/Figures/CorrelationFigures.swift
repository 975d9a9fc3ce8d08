/// The figures of the correlations page.
public struct CorrelationFigures: Sendable {
  /// Ordered matrix of the values as they are; nil with fewer than two series.
  public let raw: Figure?
  /// The same with the normal week taken out.
  public let adjusted: Figure?
  /// The sign trap on this data, as a scatter by thirds of traffic; nil where the data has none.
  public let signTrap: Figure?
  /// Pairs with and without traffic held constant.
  public let partials: Figure?
  /// The limits from which on the headline metric suffers, one figure for each that was found.
  public let thresholds: [Figure]
  /// The strongest lag profiles.
  public let lags: [Figure]

  /// Every figure once, in page order.
  public var all: [Figure] {
    [raw, adjusted, signTrap].compactMap(\.self) + thresholds + [partials].compactMap(\.self) + lags
  }
}

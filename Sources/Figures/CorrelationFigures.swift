/// The figures of the correlations page.
public struct CorrelationFigures: Sendable {
  /// Ordered matrix of the values as they are, and with their normal week taken out; nil with fewer than two series.
  public let raw: Figure?
  public let adjusted: Figure?
  /// The sign trap on this data, as two scatters side by side; nil where the data has none.
  public let signTrap: Figure?
  /// Pairs with and without traffic held constant.
  public let partials: Figure?
  /// The strongest lag profiles.
  public let lags: [Figure]

  /// Every figure once, in page order.
  public var all: [Figure] { [raw, adjusted, signTrap, partials].compactMap(\.self) + lags }
}

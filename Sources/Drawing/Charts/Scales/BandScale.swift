/// Cuts a stretch of pixels into equal bands, one a row or column.
public struct BandScale: Hashable, Sendable {
  /// First pixel.
  public let start: Double
  /// Pixels a band, with the gap to the next one.
  public let step: Double
  /// Part of a step that is gap, half of it on each side; 0…1.
  public let padding: Double
  /// Number of bands.
  public let count: Int

  /// `count` bands between `start` and `end`.
  public init(count: Int, from start: Double, to end: Double, padding: Double = 0) {
    self.count = max(0, count)
    self.start = start
    self.padding = min(max(padding, 0), 1)
    step = count > 0 ? (end - start) / Double(count) : 0
  }

  /// Extent of a band without its gap.
  public var bandwidth: Double { step * (1 - padding) }
  /// First pixel of band `index`.
  public func start(of index: Int) -> Double { start + (Double(index) + padding / 2) * step }
  /// Middle of band `index`.
  public func center(of index: Int) -> Double { start + (Double(index) + 0.5) * step }
}

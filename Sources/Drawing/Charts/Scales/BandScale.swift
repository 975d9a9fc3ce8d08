/// Divides a range of pixels into equal bands, one per row or column.
public struct BandScale: Hashable, Sendable {
  /// First pixel.
  public let start: Double
  /// Pixels a band.
  public let step: Double
  /// Number of bands.
  public let count: Int

  /// Creates `count` bands between `start` and `end`.
  public init(count: Int, from start: Double, to end: Double) {
    self.count = max(0, count)
    self.start = start
    step = count > 0 ? (end - start) / Double(count) : 0
  }

  /// First pixel of band `index`.
  public func start(of index: Int) -> Double { start + Double(index) * step }
  /// Centre of band `index`.
  public func center(of index: Int) -> Double { start + (Double(index) + 0.5) * step }
}

/// An axis-parallel rectangle in a scene, in CSS pixels.
public struct Rectangle: Hashable, Sendable {
  /// Left edge.
  public let x: Double
  /// Top edge.
  public let y: Double
  /// Width; not negative.
  public let width: Double
  /// Height; not negative.
  public let height: Double

  /// Creates the rectangle with its top left corner at (x, y).
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Right edge.
  public var right: Double { x + width }
  /// Bottom edge.
  public var bottom: Double { y + height }
  /// Whether the two rectangles share an area; touching edges do not count.
  public func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

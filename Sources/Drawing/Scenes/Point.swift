/// A point in a scene, in CSS pixels from the top left corner; x to the right, y down.
public struct Point: Hashable, Sendable {
  /// Pixels from the left.
  public let x: Double
  /// Pixels from the top.
  public let y: Double

  /// Creates the point (x, y).
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

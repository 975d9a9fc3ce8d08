import Scenes

/// An annotation of one point of a panel, such as “14:00: 0.3 %”.
public struct Note: Hashable, Sendable {
  /// Position on the horizontal axis.
  public let x: Double
  /// Position on the value axis.
  public let value: Double
  /// The text; omitted without enough space.
  public let text: String

  /// Creates a note at (x, value).
  public init(x: Double, value: Double, text: String) {
    self.x = x
    self.value = value
    self.text = text.drawable
  }
}

import Scenes

/// A remark tied to one point of a panel, such as “14:00: 0.3 %”.
public struct Note: Hashable, Sendable {
  /// Where on the horizontal axis.
  public let x: Double
  /// Where on the value axis.
  public let value: Double
  /// What it says; left out where there is no room for it.
  public let text: String

  /// A remark at (x, value).
  public init(x: Double, value: Double, text: String) {
    self.x = x
    self.value = value
    self.text = text.drawable
  }
}

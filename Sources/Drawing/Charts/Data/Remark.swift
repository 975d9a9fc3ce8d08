public import Scenes

/// A panel's finding in a few words, such as “−$149k, −85 %”.
public struct Remark: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Semantic colour: loss, gain, or plain ink.
  public let color: ColorToken

  /// Creates a remark in `color`.
  public init(_ text: String, _ color: ColorToken = .ink) {
    self.text = text.drawable
    self.color = color
  }
}

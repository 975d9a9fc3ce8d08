public import Scenes

/// What a panel finds, in a few words, such as “−$149k, −85 %”.
public struct Remark: Hashable, Sendable {
  /// What it says.
  public let text: String
  /// Colour by meaning: of a loss, a gain, or plain ink.
  public let color: ColorToken

  /// A remark in `color`.
  public init(_ text: String, _ color: ColorToken = .ink) {
    self.text = text.drawable
    self.color = color
  }
}

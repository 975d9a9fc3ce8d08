/// Tells how wide a text will be, so that a chart can leave room for it before anything is drawn.
public protocol TextMeasurer: Sendable {
  /// Advance width of `text` in CSS pixels.
  func width(of text: String, style: TextStyle) -> Double
}

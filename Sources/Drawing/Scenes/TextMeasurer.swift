/// Measures the width of text, so that a chart can reserve space before drawing.
public protocol TextMeasurer: Sendable {
  /// Advance width of `text` in CSS pixels.
  func width(of text: String, style: TextStyle) -> Double
}

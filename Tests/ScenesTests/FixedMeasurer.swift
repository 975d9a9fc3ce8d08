import Scenes

/// Every character half an em wide: widths a test can reckon in its head.
struct FixedMeasurer: TextMeasurer {
  func width(of text: String, style: TextStyle) -> Double {
    Double(text.count) * style.size / 2
  }
}

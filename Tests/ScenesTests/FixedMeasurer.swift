import Scenes

/// Every character is half an em wide, so that expected widths can be computed by hand.
struct FixedMeasurer: TextMeasurer {
  func width(of text: String, style: TextStyle) -> Double {
    Double(text.count) * style.size / 2
  }
}

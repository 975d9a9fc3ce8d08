/// What the letters of an SVG drawing tell `SVGRewriter` of themselves: by their opacity, which Cairo hands on beside
/// their colour. All other marks of a drawing are opaque.
struct LetterCode: Hashable {
  /// Height of the em in CSS pixels; less than 500.
  let size: Double
  /// Whether they are drawn as lines of paper around letters.
  let isHalo: Bool

  /// Height of the em, in CSS pixels, at which Cairo writes outlines: large, so that they are exact.
  static let outlineSize = 100.0
  /// Steps to the em of outlines in the file: at 20 pixels, a fortieth of a pixel.
  static let stepsPerEm = 500.0

  private static let plainOpacity = 0.5

  init(size: Double, isHalo: Bool) {
    self.size = size
    self.isHalo = isHalo
  }

  /// The code that Cairo wrote as the opacity `text`; nil for what is opaque.
  init?(opacity text: ArraySlice<UInt8>) {
    guard let opacity = Double(String(decoding: text, as: UTF8.self)), opacity > 0, opacity < 1 else { return nil }
    isHalo = opacity < LetterCode.plainOpacity
    // Cairo writes six decimals.
    size = ((isHalo ? opacity : opacity - LetterCode.plainOpacity) * 1_000_000).rounded() / 1000
  }

  /// The opacity that stands for the code.
  var opacity: Double { size / 1000 + (isHalo ? 0 : LetterCode.plainOpacity) }

  /// CSS pixels to a step of outlines in the file.
  var scale: Double { size / LetterCode.stepsPerEm }
}

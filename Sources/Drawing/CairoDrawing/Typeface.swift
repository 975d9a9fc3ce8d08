public import Scenes

/// The letters of a drawing in two weights, and their metrics.
///
/// Measuring and drawing use the same shaping, so measured widths are exact. Several threads can share a typeface.
public struct Typeface: TextMeasurer {
  private let regular: FontFace
  private let semibold: FontFace
  private let fallbacks: [FontFace]

  /// A typeface of OpenType or TrueType files, given as their bytes.
  ///
  /// - Parameter fallbacks: Fonts for characters that the two do not have, tried in order. A character in none of them is drawn as a
  ///   replacement character.
  /// - Throws: `DrawingError.unreadableFont` if bytes are not an outline font.
  public init(regular: [UInt8], semibold: [UInt8], fallbacks: [[UInt8]] = []) throws(DrawingError) {
    self.regular = try FontFace(regular, name: "regular")
    self.semibold = try FontFace(semibold, name: "semibold")
    var faces: [FontFace] = []
    for (index, file) in fallbacks.enumerated() {
      faces.append(try FontFace(file, name: "fallback \(index + 1)"))
    }
    self.fallbacks = faces
  }

  /// Advance width of `text` in CSS pixels, with kerning and tabular figures; control characters have no width.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  public func width(of text: String, style: TextStyle) -> Double {
    guard let line = try? line(text, style: style) else {
      preconditionFailure("there is memory for a label")
    }
    return line.width
  }

  /// The characters of `texts` that would be drawn as replacement characters.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  public func missing(in texts: [String]) -> Set<Unicode.Scalar> {
    Set(texts.flatMap(\.unicodeScalars)).filter { scalar in
      !DrawableText.isInvisible(scalar) && !([regular] + fallbacks).contains { $0.covers(scalar) }
    }
  }

  /// `text` set in `style`.
  func line(_ text: String, style: TextStyle) throws(DrawingError) -> TextLine {
    let faces = [style.weight == .semibold ? semibold : regular] + fallbacks
    let drawable = DrawableText(text, faces: faces)
    var runs: [GlyphRun] = []
    var width = 0.0
    for item in drawable.items() {
      let face = faces[item.face]
      let shaped = try face.shape(item, of: drawable.drawn)
      let pixelsPerUnit = style.size / face.unitsPerEm
      runs.append(
        GlyphRun(
          shaped, from: width, face: face, scale: pixelsPerUnit, item: item, scalars: drawable.scalars))
      width += Double(shaped.reduce(0) { $0 + $1.advance }) * pixelsPerUnit
    }
    return TextLine(runs: runs, width: width, size: style.size)
  }
}

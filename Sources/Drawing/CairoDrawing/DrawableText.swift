/// A text made fit to draw: one line, without controls, each scalar with a glyph in some font.
struct DrawableText {
  /// The scalars as they are read and copied.
  let scalars: [Unicode.Scalar]
  /// The scalars as they are drawn: the same number, those no font has replaced.
  let drawn: [UInt32]
  /// For each scalar the index of the font that draws it.
  let faces: [Int]

  /// `text` in the first of `faces` that has each character; where none has, a replacement character stands.
  ///
  /// Line breaks and tabs become spaces. Other controls go, also those that turn the direction of writing, by which a
  /// name could show as something it is not.
  init(_ text: String, faces candidates: [FontFace]) {
    let kept = text.unicodeScalars.compactMap { DrawableText.oneLine($0) }
    var drawn = kept.map(\.value)
    var faces: [Int] = []
    faces.reserveCapacity(kept.count)
    let replacement = DrawableText.replacements.first { candidates[0].covers($0) }
    for (index, scalar) in kept.enumerated() {
      if let previous = faces.last, DrawableText.joinsPrevious(scalar), candidates[previous].covers(scalar) {
        faces.append(previous)
      } else if let face = candidates.firstIndex(where: { $0.covers(scalar) }) {
        faces.append(face)
      } else {
        faces.append(DrawableText.isInvisible(scalar) ? faces.last ?? 0 : 0)
        if !DrawableText.isInvisible(scalar), let replacement { drawn[index] = replacement.value }
      }
    }
    scalars = kept
    self.drawn = drawn
    self.faces = faces
  }

  /// What stands for a character no font has, in order of preference.
  private static let replacements: [Unicode.Scalar] = ["\u{FFFD}", "?"]

  /// `text` in one line, without controls.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: text.unicodeScalars.compactMap { oneLine($0) })
    return String(line)
  }

  /// `scalar` as it stands in one line of text, or nil where it has no place there.
  static func oneLine(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7f: scalar
    case 0x09, 0x0a, 0x0d, 0x85, 0x2028, 0x2029: " "
    case 0x00..<0x20, 0x7f..<0xa0: nil
    case 0x200e, 0x200f, 0x061c, 0x202a...0x202e, 0x2066...0x2069: nil
    case let value where value & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(value): nil
    default: scalar
    }
  }

  /// Whether `scalar` changes the one before it, or stands between two, and is best drawn in the same font.
  private static func joinsPrevious(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .spaceSeparator: true
    default: false
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
  }
}

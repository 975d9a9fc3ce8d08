/// A text prepared for drawing: one line, without control characters, each scalar with a glyph in some font.
struct DrawableText {
  /// The scalars in reading order, as copied text.
  let scalars: [Unicode.Scalar]
  /// The scalars as drawn: the same number, with replacements for those that no font has.
  let drawn: [UInt32]
  /// The index of the font that draws each scalar.
  let faces: [Int]

  /// `text` with each character in the first of `faces` that has it, or as a replacement character if none has.
  ///
  /// Line breaks and tabs become spaces. Other control characters are removed, including those that change the writing direction, which
  /// could disguise a name.
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

  /// Replacements for a character that no font has, in order of preference.
  private static let replacements: [Unicode.Scalar] = ["\u{FFFD}", "?"]

  /// `text` on one line, without control characters.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: text.unicodeScalars.compactMap { oneLine($0) })
    return String(line)
  }

  /// `scalar` for use in one line of text, or nil if it must be removed.
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

  /// Whether `scalar` modifies the previous one, or joins two, and should use the same font.
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

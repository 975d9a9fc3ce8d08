/// Consecutive glyphs of one font, positioned in CSS pixels from the start of their line, y down.
struct GlyphRun: Sendable {
  /// A glyph and its position.
  struct Glyph: Hashable, Sendable {
    /// The glyph's index in its font.
    let index: UInt
    /// Pixels to the right of the start of the line.
    let x: Double
    /// Pixels below the baseline.
    let y: Double
  }

  /// The number of bytes of the text, in reading order, and of the corresponding glyphs.
  struct Cluster: Hashable, Sendable {
    let bytes: Int
    let glyphs: Int
  }

  /// The font.
  let face: FontFace
  /// The glyphs, from left to right.
  let glyphs: [Glyph]
  /// The text of the glyphs, in reading order, without zero bytes.
  let text: [UInt8]
  /// The mapping between text and glyphs, in reading order.
  let clusters: [Cluster]
  /// Whether the last glyph comes first in reading order.
  let isRightToLeft: Bool
}

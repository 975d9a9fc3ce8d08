/// Glyphs of one font in a row, placed in CSS pixels from where their line starts, y down.
struct GlyphRun: Sendable {
  /// A glyph and where it stands.
  struct Glyph: Hashable, Sendable {
    /// The glyph's number in its font.
    let index: UInt
    /// Pixels to the right of the start of the line.
    let x: Double
    /// Pixels below the baseline.
    let y: Double
  }

  /// How many bytes of the text, in reading order, are how many glyphs.
  struct Cluster: Hashable, Sendable {
    let bytes: Int
    let glyphs: Int
  }

  /// The font.
  let face: FontFace
  /// The glyphs, from left to right.
  let glyphs: [Glyph]
  /// The text they show, in reading order, without zero bytes.
  let text: [UInt8]
  /// Text and glyphs side by side, in reading order.
  let clusters: [Cluster]
  /// Whether reading order is from the last glyph to the first.
  let isRightToLeft: Bool
}

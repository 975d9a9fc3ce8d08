/// A text set in type, with all glyphs positioned and its width known.
struct TextLine: Sendable {
  /// The glyphs by font, from left to right.
  let runs: [GlyphRun]
  /// Advance width in CSS pixels.
  let width: Double
  /// Height of the em in CSS pixels.
  let size: Double
}

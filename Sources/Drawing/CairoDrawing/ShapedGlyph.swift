/// A glyph as positioned by HarfBuzz, in font units, y up.
struct ShapedGlyph {
  /// The glyph's index in its font.
  let index: UInt
  /// Index of the first scalar of the cluster it belongs to.
  let scalar: Int
  /// The distance by which it moves the pen to the right.
  let advance: Int
  /// Its position relative to the pen.
  let offset: (x: Int, y: Int)
}

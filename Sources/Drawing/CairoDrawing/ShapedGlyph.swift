/// A glyph as HarfBuzz places it, in font units, y up.
struct ShapedGlyph {
  /// The glyph's number in its font.
  let index: UInt
  /// Index of the first scalar of the cluster it belongs to.
  let scalar: Int
  /// How far it moves the pen to the right.
  let advance: Int
  /// Where it is drawn, from the pen.
  let offset: (x: Int, y: Int)
}

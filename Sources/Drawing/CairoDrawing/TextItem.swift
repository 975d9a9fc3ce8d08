/// A stretch of a text in one font, one script and one direction: what is shaped in one go.
struct TextItem: Hashable {
  /// The scalars it covers.
  let range: Range<Int>
  /// Index of the font among those of the style, the style's own first.
  let face: Int
  /// OpenType script tag.
  let script: UInt32
  /// Embedding level: even runs to the right, odd to the left.
  let level: Int

  /// Whether it runs from right to left.
  var isRightToLeft: Bool { level % 2 == 1 }
}

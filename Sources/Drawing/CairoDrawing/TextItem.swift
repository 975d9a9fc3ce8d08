/// A run of text with one font, one script and one direction, which is shaped in one step.
struct TextItem: Hashable {
  /// The scalars it covers.
  let range: Range<Int>
  /// Index of the font in the style's list, which starts with the style's own font.
  let face: Int
  /// OpenType script tag.
  let script: UInt32
  /// Embedding level: even is left to right, odd is right to left.
  let level: Int

  /// Whether it runs from right to left.
  var isRightToLeft: Bool { level % 2 == 1 }
}

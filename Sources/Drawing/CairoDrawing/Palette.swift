/// At most 256 colours that stand for all of a picture's.
struct Palette {
  /// The most colours a palette picture has.
  private static let largestCount = 256
  /// The most colours that stand for blends that are more.
  private static let blendCount = 64
  /// Squared error of a pixel, over its three channels, that nobody sees: 44 dB. A third smaller a file than with all 256
  /// colours.
  private static let largestError = 3 * 255 * 255 / 25_118.9

  /// The colours, 0xRRGGBB.
  let entries: [UInt32]
  /// For each colour of the picture the index of its entry.
  let indices: [UInt8]

  /// Colours of a picture with how many pixels have each: exact where they are few enough, else nearly so.
  ///
  /// `paints`, which fill whole shapes, are exact in any case. Blends of them along edges, where they are too many, are
  /// parted by boxes: the box with the largest squared error is cut where the error of its two halves is least, until
  /// there are enough.
  /// - Complexity: O(*n* log *n*) in the number of colours for each of about six levels of boxes.
  /// - Source: X. Wu, Efficient statistical computations for optimal color quantization, Graphics Gems II (1991), with
  ///   cuts found on the sorted colours.
  init(colors: [UInt32], counts: [Int], paints: Set<UInt32>) {
    guard colors.count > Palette.largestCount else {
      entries = colors
      indices = colors.indices.map { UInt8($0) }
      return
    }
    var entries: [UInt32] = []
    var indices = [UInt8](repeating: 0, count: colors.count)
    var blends: [ColorBox.Member] = []
    for (index, color) in colors.enumerated() {
      if paints.contains(color), entries.count < Palette.largestCount - Palette.blendCount {
        indices[index] = UInt8(entries.count)
        entries.append(color)
      } else {
        blends.append(ColorBox.Member(index, color, count: counts[index]))
      }
    }
    for box in Palette.boxes(of: blends, tolerating: Double(counts.reduce(0, +)) * Palette.largestError) {
      for member in box.members { indices[member.index] = UInt8(entries.count) }
      entries.append(box.representative)
    }
    (self.entries, self.indices) = (entries, indices)
  }

  private static func boxes(of blends: [ColorBox.Member], tolerating tolerance: Double) -> [ColorBox] {
    var boxes = [ColorBox(blends)]
    while boxes.count < blendCount, boxes.reduce(0, { $0 + $1.error }) > tolerance {
      guard let worst = boxes.indices.max(by: { (boxes[$0].error, $1) < (boxes[$1].error, $0) }),
        let halves = boxes[worst].cut()
      else { break }
      boxes[worst] = halves.0
      boxes.append(halves.1)
    }
    return boxes
  }
}

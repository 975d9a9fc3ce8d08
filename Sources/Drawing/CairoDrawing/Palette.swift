/// At most 256 colours that represent all colours of a picture.
struct Palette {
  /// Maximum number of colours in a palette picture.
  private static let largestCount = 256
  /// Maximum number of colours for blends if there are more.
  private static let blendCount = 64
  /// Squared error of a pixel, over its three channels, below which differences are invisible: 44 dB. Files are a third smaller than with
  /// all 256 colours.
  private static let largestError = 3 * 255 * 255 / 25_118.9

  /// The colours, 0xRRGGBB.
  let entries: [UInt32]
  /// The index of the entry for each colour of the picture.
  let indices: [UInt8]

  /// The palette of a picture's colours with the number of pixels of each: exact if there are few enough, else approximate.
  ///
  /// `paints`, which fill whole shapes, are always exact. If there are too many blends of them along edges, they are divided into boxes:
  /// the box with the largest squared error is cut where the error of its two halves is least, until there are enough.
  /// - Complexity: O(*n* log *n*) in the number of colours for each of about six levels of boxes.
  /// - Source: X. Wu, Efficient statistical computations for optimal color quantization, Graphics Gems II (1991), with cuts found on the
  ///   sorted colours.
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

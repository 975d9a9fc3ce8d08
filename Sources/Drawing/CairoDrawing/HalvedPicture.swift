/// A picture at half the size of another: each pixel the mean of four.
struct HalvedPicture {
  let width: Int
  let height: Int
  /// The pixels, 0xRRGGBB, row by row.
  let pixels: [UInt32]

  /// Half of the picture `pixels`, whose rows are `width` long; both sides must be even, and the high bytes are ignored.
  init(of pixels: Span<UInt32>, width: Int) {
    self.width = width / 2
    height = pixels.count / width / 2
    var means: [UInt32] = []
    means.reserveCapacity(self.width * height)
    for row in 0..<height {
      let upper = row * 2 * width
      let lower = upper + width
      for column in stride(from: 0, to: width, by: 2) {
        let (first, second) = (pixels[upper + column], pixels[upper + column + 1])
        let (third, fourth) = (pixels[lower + column], pixels[lower + column + 1])
        let isFlat = first == second && second == third && third == fourth
        means.append(isFlat ? first : HalvedPicture.mean(first, second, third, fourth))
      }
    }
    self.pixels = means
  }

  // Red and blue are summed in parallel: the sum of four bytes takes ten of sixteen bits.
  private static func mean(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) -> UInt32 {
    let redBlue: UInt32 = 0xff00ff
    let sides = (first & redBlue) + (second & redBlue) + (third & redBlue) + (fourth & redBlue) + 0x2_0002
    let green: UInt32 = 0x00ff00
    let middle = (first & green) + (second & green) + (third & green) + (fourth & green) + 0x200
    return (sides >> 2 & redBlue) | (middle >> 2 & green)
  }
}

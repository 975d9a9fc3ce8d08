/// A TrueType font of two Hebrew letters, which Inter does not have, written byte by byte.
///
/// Both advance by 1,000 of 1,000 units; alef is a filled square from 100 to 900 on the baseline, bet is blank.
enum TinyFont {
  static let alef = "\u{5D0}"
  static let bet = "\u{5D1}"

  static let file: [UInt8] = {
    let tables: [(String, [UInt8])] = [
      ("cmap", cmap), ("glyf", square), ("head", head), ("hhea", hhea),
      ("hmtx", words([1000, 0, 1000, 100, 1000, 0])),
      ("loca", words([0, 0, square.count / 2, square.count / 2])),
      ("maxp", longs([0x10000]) + words([3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])),
    ]
    var directory = longs([0x10000]) + words([tables.count, 64, 2, 48])
    var body: [UInt8] = []
    let start = 12 + 16 * tables.count
    for (tag, content) in tables {
      directory += Array(tag.utf8) + longs([0, start + body.count, content.count])
      body += content + [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
    }
    return directory + body
  }()

  /// Format 12: each character in its own group.
  private static let cmap =
    words([0, 1, 3, 10]) + longs([12]) + words([12, 0]) + longs([40, 0, 2, 0x5D0, 0x5D0, 1, 0x5D1, 0x5D1, 2])

  /// One contour of four points on the curve.
  private static let square: [UInt8] =
    words([1, 100, 0, 900, 800, 3, 0]) + [1, 1, 1, 1]
    + words([100, 800, 0, -800]) + words([0, 0, 800, 0])

  private static let head =
    longs([0x10000, 0x10000, 0, 0x5F0F_3CF5]) + words([0, 1000]) + longs([0, 0, 0, 0])
    + words([100, 0, 900, 800, 0, 8, 2, 0, 0])

  private static let hhea = longs([0x10000]) + words([800, -200, 0, 1000, 0, 0, 900, 1, 0, 0, 0, 0, 0, 0, 0, 3])

  private static func words(_ values: [Int]) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  private static func longs(_ values: [Int]) -> [UInt8] {
    values.flatMap { words([$0 >> 16, $0]) }
  }
}

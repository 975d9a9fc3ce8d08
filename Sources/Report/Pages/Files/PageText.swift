import Text

/// The text of a page as bytes that every browser reads and renders alike.
enum PageText {
  /// U+2212, the minus of `NumberFormat`.
  private static let minus = Array("\u{2212}".utf8)
  /// U+2060, which is invisible and prevents a line break.
  private static let joiner = Array("\u{2060}".utf8)
  /// First bytes of currency signs: `$`, `£` and `¥`, `€`.
  private static let currencies: Set<UInt8> = [UInt8(ascii: "$"), 0xC2, 0xE2]

  /// `text` in UTF-8, with U+FFFD for characters that HTML forbids and no line break between a minus and a currency sign.
  ///
  /// - Complexity: O(n)
  static func bytes(of text: String) -> [UInt8] {
    let source = Array(replacingForbiddenScalars(in: text).utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + source.count / 64)
    for (index, byte) in source.enumerated() {
      bytes.append(byte)
      guard byte == minus[2], index >= 2, source[index - 1] == minus[1], source[index - 2] == minus[0],
        index + 1 < source.count, currencies.contains(source[index + 1])
      else { continue }
      bytes += joiner
    }
    return bytes
  }

  /// Names in data may contain any character, but HTML forbids noncharacters and control characters other than tab and line feed.
  private static func replacingForbiddenScalars(in text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}

extension String {
  /// The text with U+FFFD for each scalar that HTML must not hold: control characters other than tab and line feed, and
  /// noncharacters. Names in data may hold anything.
  var replacingForbiddenScalars: String {
    guard unicodeScalars.contains(where: Self.isForbidden) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(Self.isForbidden(scalar) ? "\u{FFFD}" : scalar) }
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

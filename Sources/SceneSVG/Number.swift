/// Coordinates as SVG writes them: at most two decimals, no zero before the point, in hundredths of a pixel inside.
struct Number: Hashable {
  /// Hundredths of a pixel.
  let hundredths: Int

  init(_ value: Double) {
    // Beyond any screen; also keeps what should never have come here from trapping.
    hundredths = value.isFinite ? Int((min(max(value, -1e7), 1e7) * 100).rounded()) : 0
  }

  init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Appends the number, after a space where it would run into the character before.
  func append(to bytes: inout [UInt8]) {
    let magnitude = hundredths.magnitude
    let (whole, fraction) = (magnitude / 100, magnitude % 100)
    if hundredths < 0 {
      bytes.append(UInt8(ascii: "-"))
    } else if let last = bytes.last, Number.isPartOfNumber(last) {
      bytes.append(UInt8(ascii: " "))
    }
    if whole > 0 || fraction == 0 { bytes.append(contentsOf: String(whole).utf8) }
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  /// The number as text.
  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
  }
}

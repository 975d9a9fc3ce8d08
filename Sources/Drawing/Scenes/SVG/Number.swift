/// A coordinate in SVG notation: at most two decimals, no zero before the point; stored in hundredths of a pixel.
struct Number: Hashable {
  let hundredths: Int

  init(_ value: Double) {
    // The limit is beyond any screen and prevents a trap for invalid values.
    hundredths = value.isFinite ? Int((min(max(value, -1e7), 1e7) * 100).rounded()) : 0
  }

  init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Appends the number, after a space if it would merge with the preceding character.
  func append(to bytes: inout [UInt8]) {
    let magnitude = hundredths.magnitude
    let (whole, fraction) = (magnitude / 100, magnitude % 100)
    if hundredths < 0 {
      bytes.append(UInt8(ascii: "-"))
    } else if wouldRun(into: bytes, startingWithPoint: whole == 0 && fraction > 0) {
      bytes.append(UInt8(ascii: " "))
    }
    if whole > 0 || fraction == 0 { bytes.append(contentsOf: String(whole).utf8) }
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the number would be read as part of the preceding one. A point starts a new number if the preceding one already has a point.
  private func wouldRun(into bytes: [UInt8], startingWithPoint: Bool) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let last = bytes.last, digits.contains(last) else { return false }
    guard startingWithPoint else { return true }
    return bytes.last { !digits.contains($0) } != UInt8(ascii: ".")
  }
}

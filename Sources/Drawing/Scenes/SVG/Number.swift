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
    } else if wouldRun(into: bytes, startingWithPoint: whole == 0 && fraction > 0) {
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

  /// Whether the number would be read as the end of the one before. A point begins a new number where that one has a
  /// point already.
  private func wouldRun(into bytes: [UInt8], startingWithPoint: Bool) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let last = bytes.last, digits.contains(last) else { return false }
    guard startingWithPoint else { return true }
    return bytes.last { !digits.contains($0) } != UInt8(ascii: ".")
  }
}

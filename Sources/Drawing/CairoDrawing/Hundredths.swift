/// A number with two decimals, as in SVG files.
struct Hundredths {
  /// The number, times one hundred.
  let value: Int

  init(value: Int) {
    self.value = value
  }

  /// The nearest to `number`, which must be finite and within the limits of a drawing.
  init(rounding number: Double) {
    value = Int((number * 100).rounded())
  }

  /// Writes the number without redundant zeros: `12.3`, `-.05`, `0`.
  func append(to output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || part == 0 {
      var digits: UInt = 1
      while whole / digits >= 10 { digits *= 10 }
      while digits > 0 {
        output.append(UInt8(ascii: "0") + UInt8(whole / digits % 10))
        digits /= 10
      }
    }
    if part > 0 {
      output.append(UInt8(ascii: "."))
      output.append(UInt8(ascii: "0") + UInt8(part / 10))
      if part % 10 > 0 { output.append(UInt8(ascii: "0") + UInt8(part % 10)) }
    }
  }
}

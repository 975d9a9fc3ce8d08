/// A number with two decimals, as SVG files carry them.
struct Hundredths {
  /// The number, times one hundred.
  let value: Int

  /// `value` hundredths.
  init(value: Int) {
    self.value = value
  }

  /// The nearest to `number`, which is finite and no larger than a drawing.
  init(rounding number: Double) {
    value = Int((number * 100).rounded())
  }

  /// The decimal number that fills all of `text`, halves rounded away from zero; nil for anything else.
  init?(_ text: ArraySlice<UInt8>) {
    var position = text.startIndex
    self.init(in: text, at: &position)
    guard position == text.endIndex else { return nil }
  }

  /// The decimal number at `position`, which moves behind it; nil where there is none.
  init?(in text: ArraySlice<UInt8>, at position: inout Int) {
    let isNegative = position < text.endIndex && text[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var thousandths = 0
    var decimals = -1
    var digits = 0
    while position < text.endIndex {
      let byte = text[position]
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        guard digits < 16 else { return nil }
        if decimals < 3 { thousandths = thousandths * 10 + Int(byte - UInt8(ascii: "0")) }
        if decimals >= 0 { decimals += 1 }
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    for _ in max(0, min(decimals, 3))..<3 { thousandths *= 10 }
    let rounded = (thousandths + 5) / 10
    value = isNegative ? -rounded : rounded
  }

  /// Writes the number without needless zeros: `12.3`, `-.05`, `0`.
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

/// A table's text as bytes; numbers are written without a formatter.
struct TableText {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// Creates an empty text with room for `capacity` bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Removes the bytes and keeps the capacity.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends `text` as UTF-8.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes.
  mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  /// Appends one ASCII character.
  mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// Appends the non-negative `value` with exactly `places` decimal places (0…4); appends nothing for `nan`.
  mutating func append(_ value: Double, places: Int) {
    guard !value.isNaN else { return }
    let units = UInt64(Decimal.units(of: value, places: places))
    // Digits are written from the last one, with the decimal point among them; 20 bytes are enough for any 64-bit number with a point.
    var digits = InlineArray<24, UInt8>(repeating: 0)
    var position = 24
    var rest = units
    var written = 0
    repeat {
      if written == places, places > 0 {
        position -= 1
        digits[position] = UInt8(ascii: ".")
      }
      let quotient = rest / 10
      position -= 1
      digits[position] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
      rest = quotient
      written += 1
    } while rest > 0 || written <= places
    for index in position..<24 { bytes.append(digits[index]) }
  }
}

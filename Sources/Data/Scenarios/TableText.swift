/// Text of a table as bytes, written number by number without any formatter.
struct TableText {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// An empty text that has room for `capacity` bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written and keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds `text`, in UTF-8.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds `text` as it is.
  mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  /// Adds one character of ASCII.
  mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// Adds `value`, which must not be negative, with exactly `places` decimal places (0...4); nothing for `nan`.
  mutating func append(_ value: Double, places: Int) {
    guard !value.isNaN else { return }
    let units = UInt64(Decimal.units(of: value, places: places))
    // Digits are found from the last one on, and the point among them; 20 bytes hold any number of 64 bits with one.
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

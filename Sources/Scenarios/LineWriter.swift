import Datasets

/// Writes lines of text into bytes: whole numbers, fixed-point numbers, times.
struct LineWriter {
  /// What was written since it was last taken.
  private(set) var bytes: [UInt8] = []

  /// Hands over what was written and starts anew, keeping the room.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Text as it is.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Bytes as they are.
  mutating func write(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// A comma.
  mutating func comma() { bytes.append(UInt8(ascii: ",")) }

  /// A line's end.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// `units` ÷ 10^`decimals`, with just as many decimals; `units` must not be negative.
  mutating func fixed(_ units: Int, decimals: Int) {
    var digits: InlineArray<24, UInt8> = InlineArray(repeating: UInt8(ascii: "0"))
    var rest = units
    var count = 0
    repeat {
      digits[count] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count <= decimals
    for place in stride(from: count - 1, through: 0, by: -1) {
      bytes.append(digits[place])
      if place == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
    }
  }
}

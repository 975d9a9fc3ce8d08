/// A position in bytes that are mostly decimal digits. It does not store the bytes: the caller passes the same bytes to every step.
struct DigitCursor {
  private(set) var position = 0

  /// The number of digits that follow, at most `limit`. Does not move the position.
  func digitCount(in bytes: Span<UInt8>, limit: Int) -> Int {
    var end = position
    while end < bytes.count, end - position < limit, bytes[end] &- 48 < 10 { end += 1 }
    return end - position
  }

  /// Reads exactly `digits` digits and returns their value; nil, without moving, if fewer follow.
  mutating func number(in bytes: Span<UInt8>, digits: Int) -> Int? {
    guard bytes.count - position >= digits else { return nil }
    var number = 0
    for index in position..<position + digits {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    position += digits
    return number
  }

  /// Skips `character` if it follows.
  mutating func skip(_ character: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Skips a point or comma and at least one digit, if they follow.
  mutating func skipFraction(in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == 46 || bytes[position] == 44 else { return false }
    var end = position + 1
    while end < bytes.count, bytes[end] &- 48 < 10 { end += 1 }
    guard end > position + 1 else { return false }
    position = end
    return true
  }
}

internal import CFastFloat

/// Decimal numbers in bytes: sign, digits with at most one point, exponent. Nothing else is a number: no `nan`, no `0x10`, no thousands
/// separators.
enum Decimal {
  /// The result of reading bytes as a number.
  enum Reading: Equatable {
    case number(Double)
    case tooLarge
    case notANumber
  }

  /// Greatest magnitude accepted as a measurement. Sums of squares over billions of such values stay finite.
  static let greatestMagnitude = 1e100

  /// Reads the number that begins at `position` and ends before a comma, a line end or the end of the bytes, and moves `position` there.
  /// Nil, without moving, if the number is not of the common form: at most 19 digits that make an integer below 2⁵³, at most 22 of them
  /// after the point, so that a single division rounds correctly.
  ///
  /// - Source: Clinger (1990), doi:10.1145/93542.93557.
  @inline(__always)
  static func common(in bytes: Span<UInt8>, at position: inout Int) -> Double? {
    let end = bytes.count
    var current = position
    var isNegative = false
    if current < end, bytes[current] == Byte.minus {
      isNegative = true
      current += 1
    }
    let start = current
    var mantissa: UInt64 = 0
    while current < end {
      let digit = bytes[current] &- Byte.zero
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      current += 1
    }
    var digits = current - start
    var scale = 0
    if current < end, bytes[current] == Byte.point {
      current += 1
      let fraction = current
      while current < end {
        let digit = bytes[current] &- Byte.zero
        guard digit < 10 else { break }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        current += 1
      }
      scale = current - fraction
      digits += scale
    }
    guard digits > 0, digits <= 19, mantissa < 1 << 53 else { return nil }
    if current < end {
      let byte = bytes[current]
      guard byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn else { return nil }
      // A carriage return ends a number only at a line end; the caller handles anything else.
      if byte == Byte.carriageReturn {
        guard current + 1 == end || bytes[current + 1] == Byte.lineFeed else { return nil }
        current += 1
      }
    }
    position = current
    let magnitude = Double(mantissa) / powersOfTen[scale]
    // The subtraction avoids minus zero, which would be printed with its sign.
    return isNegative ? 0 - magnitude : magnitude
  }

  /// Reads the number that fills all of `bytes`.
  static func read(_ bytes: Span<UInt8>) -> Reading {
    guard isDecimal(bytes) else { return .notANumber }
    var value = 0.0
    // fast_float does not accept a plus sign.
    let skipped = bytes[0] == Byte.plus ? 1 : 0
    let isRead = unsafe bytes.withUnsafeBytes { raw in
      let text = unsafe raw.bindMemory(to: CChar.self)
      return unsafe fast_float_parse(text.baseAddress.map { unsafe $0 + skipped }, text.count - skipped, &value)
    }
    guard isRead == 1 else { return .notANumber }
    return abs(value) <= greatestMagnitude ? .number(value + 0) : .tooLarge
  }

  private static func isDecimal(_ bytes: Span<UInt8>) -> Bool {
    var position = 0
    func skipSign() {
      if position < bytes.count, bytes[position] == Byte.plus || bytes[position] == Byte.minus { position += 1 }
    }
    func skipDigits() -> Int {
      let start = position
      while position < bytes.count, Byte.isDigit(bytes[position]) { position += 1 }
      return position - start
    }
    skipSign()
    var digits = skipDigits()
    if position < bytes.count, bytes[position] == Byte.point {
      position += 1
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return position == bytes.count }
    position += 1
    skipSign()
    return skipDigits() > 0 && position == bytes.count
  }

  /// 10⁰ to 10²², which are exact as doubles.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
  ]
}

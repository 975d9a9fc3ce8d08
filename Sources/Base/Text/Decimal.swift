/// A magnitude as decimal digits: 0.d₁d₂d₃… × 10^`exponent`, without leading or trailing zeros; no digits for zero.
struct Decimal {
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  /// The shortest decimal that parses back to `magnitude`, which must be finite and not negative.
  ///
  /// The standard library's description is that decimal. It is computed with integers only, so it is the same on every processor.
  init(shortest magnitude: Double) {
    var pointAt: Int?
    var power = 0
    var seenPower = false
    var powerIsNegative = false
    for byte in magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"): seenPower = true
      case UInt8(ascii: "-"): powerIsNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if seenPower { power = power * 10 + Int(digit) } else { digits.append(digit) }
      default: break
      }
    }
    exponent = (pointAt ?? digits.count) + (powerIsNegative ? -power : power)
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    exponent -= leadingZeros
    dropTrailingZeros()
  }

  /// Rounds to the first `count` digits, half up.
  mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp {
      while digits.last == 9 { digits.removeLast() }
      if let last = digits.popLast() {
        digits.append(last + 1)
      } else {
        digits = [1]
        exponent += 1
      }
    }
    dropTrailingZeros()
  }

  /// The digits in plain notation if that is short, else with a power of ten.
  var text: String {
    let figures = digits.map { $0 + UInt8(ascii: "0") }
    let zero = UInt8(ascii: "0")
    let point = UInt8(ascii: ".")
    var bytes: [UInt8]
    switch exponent {
    case (figures.count)...21: bytes = figures + Array(repeating: zero, count: exponent - figures.count)
    case 1..<figures.count: bytes = figures[..<exponent] + [point] + figures[exponent...]
    case -5...0: bytes = [zero, point] + Array(repeating: zero, count: -exponent) + figures
    default:
      bytes = [figures[0]] + (figures.count > 1 ? [point] + figures[1...] : [])
      bytes += Array("e\(exponent > 0 ? "+" : "")\(exponent - 1)".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }
}

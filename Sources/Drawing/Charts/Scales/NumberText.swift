public import Text

/// Numbers as charts print them, in the style of one locale, which is a value: never that of the machine. Minus is `−`.
public struct NumberText: Sendable {
  private let style: NumberStyle
  private let texts: Texts

  /// Numbers in the style and with the words of `language`.
  public init(_ language: Language) {
    style = language.numbers
    texts = language.texts
  }

  /// `value` with exactly `decimals` digits after the point (0…12), such as `1,234.50` or `−3`; “—” for NaN. From 1e15
  /// upwards as `1.2e15`.
  public func fixed(_ value: Double, decimals: Int) -> String { text(of: value, decimals: decimals) }

  /// The same, without zeros that say nothing at the end of the fraction where `isTrimmed`.
  private func text(of value: Double, decimals: Int, isTrimmed: Bool = false) -> String {
    guard value.isFinite else { return "—" }
    let decimals = min(max(decimals, 0), Self.mostDecimals)
    let factor = Self.powerOfTen(decimals)
    let magnitude = abs(value)
    guard magnitude * factor < 9e15 else {
      return magnitude < 1e15 ? text(of: value, decimals: decimals - 1, isTrimmed: isTrimmed) : scientific(value)
    }
    let scaled = Int((magnitude * factor).rounded())
    var text = style.grouped(String(scaled / Int(factor)))
    var fraction = ""
    if decimals > 0 {
      let digits = String(scaled % Int(factor))
      fraction = String(repeating: "0", count: decimals - digits.count) + digits
    }
    if isTrimmed { while fraction.last == "0" { fraction.removeLast() } }
    if !fraction.isEmpty { text += style.decimalMark + fraction }
    return (value < 0 && scaled != 0 ? "−" : "") + style.inOwnDigits(text)
  }

  /// `value` with three significant digits and a letter for thousands from 10,000 upwards: `0.0123`, `8.5`, `1,234`,
  /// `12.3k`, `1.2M`, `3B`, `4T`. “—” for NaN.
  public func short(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    guard value != 0 else { return style.inOwnDigits("0") }
    let magnitude = abs(value)
    if magnitude >= 1e15 || magnitude < 1e-6 { return scientific(value) }
    let unit = Unit(for: magnitude)
    let reduced = value / unit.factor
    let whole = abs(reduced)
    if unit.factor == 1, whole >= 100 { return fixed(reduced, decimals: 0) }
    var decimals = 2
    var limit = 10.0
    while whole >= limit, decimals > 0 {
      decimals -= 1
      limit *= 10
    }
    limit = 1
    while whole < limit, decimals < 9 {
      decimals += 1
      limit /= 10
    }
    return marked(text(of: reduced, decimals: decimals, isTrimmed: true), unit)
  }

  /// Labels of ticks `step` apart, all with the same number of decimals and the same unit, chosen by the largest.
  public func ticks(_ values: [Double], step: Double) -> [String] {
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard step > 0, largest > 0, largest.isFinite else { return values.map(short) }
    let unit = largest < 1e15 && largest >= 1e-6 ? Unit(for: largest) : Unit(powerBelow: largest)
    var decimals = 0
    // A step such as 0.25 needs as many decimals as make it a whole number.
    while decimals < Self.mostDecimals, !Self.isWhole(step / unit.factor * Self.powerOfTen(decimals)) { decimals += 1 }
    return values.map { $0 == 0 ? style.inOwnDigits("0") : marked(fixed($0 / unit.factor, decimals: decimals), unit) }
  }

  /// Finer differences are lost on paper.
  private static let mostDecimals = 12

  /// A letter that stands for a power of 1,000, or an exponent that stands for any power of ten.
  private struct Unit {
    let factor: Double
    let letter: String

    init(for magnitude: Double) {
      (factor, letter) =
        switch magnitude {
        case 999.5e9...: (1e12, "T")
        case 999.5e6...: (1e9, "B")
        case 999.5e3...: (1e6, "M")
        case 9_999.5...: (1e3, "k")
        default: (1, "")
        }
    }

    /// The greatest power of ten that is not above `magnitude`, which must be positive and finite.
    init(powerBelow magnitude: Double) {
      var exponent = 0
      var power = 1.0
      while power * 10 <= magnitude { (power, exponent) = (power * 10, exponent + 1) }
      while power > magnitude { (power, exponent) = (power / 10, exponent - 1) }
      (factor, letter) = (power, "e\(exponent < 0 ? "−" : "")\(abs(exponent))")
    }
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func isWhole(_ value: Double) -> Bool {
    abs(value - value.rounded()) < 1e-6 * max(1, abs(value))
  }

  /// `number` with what stands for its unit.
  private func marked(_ number: String, _ unit: Unit) -> String {
    switch unit.letter {
    case "k": texts["number.thousands", ["number": number]]
    case "M": texts["number.millions", ["number": number]]
    case "B": texts["number.billions", ["number": number]]
    case "T": texts["number.trillions", ["number": number]]
    default: number + (unit.letter.isEmpty ? "" : style.inOwnDigits(unit.letter))
    }
  }

  /// Two significant digits and a power of ten.
  private func scientific(_ value: Double) -> String {
    // A mantissa of 9.95 and more would round up to 10.
    let unit = Unit(powerBelow: min(abs(value) * (1 + 0.05 / 9.95), .greatestFiniteMagnitude))
    return text(of: value / unit.factor, decimals: 1, isTrimmed: true) + style.inOwnDigits(unit.letter)
  }
}

public import Text

/// Numbers on axes and beside marks.
extension NumberFormat {
  /// `value` with three significant digits, and from 10,000 with a letter for powers of 1,000: `0.0123`, `8.5`, `1,234`, `12.3k`, `1.2M`,
  /// `3B`, `4T`. “—” for NaN.
  public func short(_ value: Double) -> String {
    guard value.isFinite else { return Self.gap }
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

  /// Labels of ticks `step` apart, all with the same number of decimals and the same unit, chosen for the largest value.
  public func ticks(_ values: [Double], step: Double) -> [String] {
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard step > 0, largest > 0, largest.isFinite else { return values.map(short) }
    let unit = largest < 1e15 && largest >= 1e-6 ? Unit(for: largest) : Unit(powerBelow: largest)
    var decimals = 0
    // The number of decimals must make the step a whole number, as two decimals do for 0.25.
    while decimals < Self.mostDecimals, largest / unit.factor * Self.powerOfTen(decimals + 1) < 9e15,
      !Self.isWhole(step / unit.factor * Self.powerOfTen(decimals))
    {
      decimals += 1
    }
    return values.map { $0 == 0 ? style.inOwnDigits("0") : marked(fixed($0 / unit.factor, decimals: decimals), unit) }
  }

  /// A power of 1,000 that has a letter, or any power of ten as an exponent.
  private struct Unit {
    let factor: Double
    /// Of 1,000; 0 where there is no letter.
    var power = 0
    /// `e15`; empty for powers of 1,000.
    var exponent = ""

    init(for magnitude: Double) {
      (factor, power) =
        switch magnitude {
        case 999.5e9...: (1e12, 4)
        case 999.5e6...: (1e9, 3)
        case 999.5e3...: (1e6, 2)
        case 9_999.5...: (1e3, 1)
        default: (1, 0)
        }
    }

    /// The greatest power of ten not above `magnitude`, which must be positive and finite.
    init(powerBelow magnitude: Double) {
      var exponent = 0
      var power = 1.0
      while power * 10 <= magnitude { (power, exponent) = (power * 10, exponent + 1) }
      while power > magnitude { (power, exponent) = (power / 10, exponent - 1) }
      factor = power
      self.exponent = "e\(exponent < 0 ? "−" : "")\(abs(exponent))"
    }
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func isWhole(_ value: Double) -> Bool {
    abs(value - value.rounded()) < 1e-6 * max(1, abs(value))
  }

  /// `number` with its unit.
  private func marked(_ number: String, _ unit: Unit) -> String {
    abbreviated(number, power: unit.power) + (unit.exponent.isEmpty ? "" : style.inOwnDigits(unit.exponent))
  }

  /// Two significant digits and a power of ten.
  private func scientific(_ value: Double) -> String {
    // A mantissa of 9.95 or more would round up to 10.
    let unit = Unit(powerBelow: min(abs(value) * (1 + 0.05 / 9.95), .greatestFiniteMagnitude))
    return text(of: value / unit.factor, decimals: 1, isTrimmed: true) + style.inOwnDigits(unit.exponent)
  }
}

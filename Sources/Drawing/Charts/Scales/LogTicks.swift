public import Text

/// Round values on a logarithmic axis.
public enum LogTicks {
  /// Powers of ten in `domain`, thinned if there are more than `count`, with 2 and 5 in between if there is space.
  public static func ticks(in domain: ClosedRange<Double>, count: Int, as numbers: NumberFormat) -> [Tick] {
    let low = Int((log10(domain.lowerBound) + 1e-9).rounded(.down))
    let high = Int((log10(domain.upperBound) - 1e-9).rounded(.up))
    let decades = high - low
    let stride = max(1, (decades + max(1, count) - 1) / max(1, count))
    let steps: [Double] = decades * 3 <= count + 1 ? [1, 2, 5] : [1]
    let shown = (domain.lowerBound * (1 - 1e-9))...(domain.upperBound * (1 + 1e-9))
    var values: [Double] = []
    for exponent in Swift.stride(from: low, through: high, by: stride) {
      values += steps.map { $0 * power(exponent) }.filter { shown.contains($0) }
    }
    return values.map { Tick(value: $0, label: numbers.short($0)) }
  }

  /// `domain` extended to 1, 2 or 5 times a power of ten.
  public static func niceDomain(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
    func candidates(near value: Double) -> [Double] {
      let exponent = Int((log10(value) + 1e-9).rounded(.down))
      return (exponent - 1...exponent + 1).flatMap { power in [1, 2, 5].map { $0 * self.power(power) } }
    }
    let low = candidates(near: domain.lowerBound).last { $0 <= domain.lowerBound * (1 + 1e-9) }
    let high = candidates(near: domain.upperBound).first { $0 >= domain.upperBound * (1 - 1e-9) }
    guard let low, let high, low < high else { return domain }
    return low...high
  }

  /// Ten to an integer power.
  private static func power(_ exponent: Int) -> Double {
    exponent >= 0 ? NumberFormat.powerOfTen(exponent) : 1 / NumberFormat.powerOfTen(-exponent)
  }

  /// Decimal logarithm of a positive number, by repeated squaring of its mantissa. Uses only exact operations, so that drawings are
  /// identical on all processors, which libm does not guarantee. Accurate to about 1e-12.
  static func log10(_ value: Double) -> Double {
    precondition(value > 0 && value.isFinite, "logarithms are of positive numbers")
    var bits = Double(value.exponent)
    var mantissa = value.significand
    var weight = 0.5
    for _ in 0..<44 {
      mantissa *= mantissa
      if mantissa >= 2 {
        mantissa /= 2
        bits += weight
      }
      weight /= 2
    }
    return bits * 0.301_029_995_663_981_2
  }
}

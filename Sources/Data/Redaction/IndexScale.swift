import Datasets
import Time

/// Converts the amounts of one column to index points without revealing their unit.
///
/// Amounts are multiples of an easily guessed grain, such as a cent. Points with the resolution of the amounts would have the grain's size
/// as a common divisor, which would reveal every amount. Points are therefore rounded to steps of several grains; the fewer grains the
/// normal level has, the fewer digits remain.
struct IndexScale: Sendable {
  /// The largest number of significant digits of a point.
  private static let significantDigits = 3
  /// The smallest number of grains per step: with fewer, steps that contain one amount more than others are visible in the frequencies of a
  /// year's hours.
  private static let grainsAStep = 5.0

  private let factor: Double
  /// The exponent of the finest step, a power of ten.
  private let finest: Int

  /// Creates the scale that multiplies `amounts` by the positive number `factor`; their products are around `level`.
  ///
  /// The finest step is the unit of the level's third digit, or ten or a hundred times that if the grain requires it: rounding cannot hide
  /// amounts of fewer than fifty grains.
  ///
  /// - Complexity: O(n) in the number of amounts.
  init(factor: Double, level: Double = RedactionPolicy.indexBase, amounts: some Sequence<Double>) {
    precondition(factor > 0 && factor.isFinite, "a scale is a positive number")
    self.factor = factor
    let exponent = Self.exponent(of: level)
    let wanted = Self.grainsAStep * factor * Self.grain(of: amounts)
    var finest = exponent - Self.significantDigits
    while finest < exponent - 1, Self.power(finest) < wanted { finest += 1 }
    self.finest = finest
  }

  /// The points of `amount`; `nan` for `nan`.
  func points(_ amount: Double) -> Double {
    let points = amount * factor
    guard points.isFinite, points != 0 else { return points }
    let step = max(finest, Self.exponent(of: points.magnitude) - Self.significantDigits + 1)
    // Division by a whole power of ten gives the double nearest to the decimal.
    let rounded =
      step < 0
      ? (points * Self.power(-step)).rounded() / Self.power(-step)
      : (points / Self.power(step)).rounded() * Self.power(step)
    return rounded == 0 ? 0 : rounded
  }

  /// The exponent of the first digit of the positive number `value`: 2 for hundreds.
  private static func exponent(of value: Double) -> Int {
    var exponent = 0
    while exponent < 300, value >= power(exponent + 1) { exponent += 1 }
    while exponent > -300, value < power(exponent) { exponent -= 1 }
    return exponent
  }

  private static func power(_ exponent: Int) -> Double {
    let whole = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / whole : whole
  }

  /// The roundest unit that divides `amounts`: the factors 2 and 5 of their greatest common divisor, as in cents, quarters and thousands; 0
  /// if there is none, for example for means.
  private static func grain(of amounts: some Sequence<Double>) -> Double {
    let sizes = amounts.lazy.map(\.magnitude).filter { $0.isFinite && $0 > 0 }
    for decimals in 0...6 {
      let unit = power(decimals)
      // Sums of decimals have a small rounding error; beyond 10¹² multiples cannot be recognised.
      let isWhole = sizes.allSatisfy { $0 * unit < 1e12 && ($0 * unit - ($0 * unit).rounded()).magnitude < 1e-3 }
      guard isWhole else { continue }
      var divisor = sizes.reduce(0) { greatestCommonDivisor($0, Int(($1 * unit).rounded())) }
      guard divisor > 0 else { return 0 }
      var grain = 1.0
      for prime in [2, 5] {
        while divisor.isMultiple(of: prime) {
          divisor /= prime
          grain *= Double(prime)
        }
      }
      return grain / unit
    }
    return 0
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

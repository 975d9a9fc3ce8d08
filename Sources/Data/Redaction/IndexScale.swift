import Datasets
import Time

/// How the amounts of one column become index points that keep their unit secret.
///
/// Amounts are whole numbers of a grain that is easily guessed, such as a cent: points as fine as the amounts would share its
/// size as a common divisor, and with it tell every amount. So points are rounded to steps of several grains, the fewer
/// digits the fewer grains the normal level has.
struct IndexScale: Sendable {
  /// Most significant digits of a point.
  private static let significantDigits = 3
  /// Fewest grains in a step: with less, steps that hold one amount more than others show in the frequencies of a year's hours.
  private static let grainsAStep = 5.0

  private let factor: Double
  /// The power of ten that is the finest step.
  private let finest: Int

  /// The scale that multiplies `amounts` by `factor`, a positive number; they lie around `level` when multiplied.
  ///
  /// The finest step is what the level's third digit counts, or ten or a hundred times that where the grain asks for it: amounts of
  /// fewer than fifty grains cannot be hidden by rounding.
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

  /// The points of `amount`; `nan` of `nan`.
  func points(_ amount: Double) -> Double {
    let points = amount * factor
    guard points.isFinite, points != 0 else { return points }
    let step = max(finest, Self.exponent(of: points.magnitude) - Self.significantDigits + 1)
    // Dividing by a whole power of ten gives the number nearest to the decimal.
    let rounded =
      step < 0
      ? (points * Self.power(-step)).rounded() / Self.power(-step)
      : (points / Self.power(step)).rounded() * Self.power(step)
    return rounded == 0 ? 0 : rounded
  }

  /// The place of the first digit of `value`, a positive number: 2 for hundreds.
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

  /// The roundest unit of which `amounts` are multiples: the part of their common divisor that twos and fives make, as they do
  /// cents, quarters and thousands; 0 where they share none, such as means.
  private static func grain(of amounts: some Sequence<Double>) -> Double {
    let sizes = amounts.lazy.map(\.magnitude).filter { $0.isFinite && $0 > 0 }
    for decimals in 0...6 {
      let unit = power(decimals)
      // Sums of decimals are off by little; beyond 10¹² they cannot be told from others.
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

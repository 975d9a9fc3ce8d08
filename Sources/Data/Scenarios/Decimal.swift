/// Decimal places as the tables write them.
enum Decimal {
  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000]

  /// Doubles hold whole numbers exactly up to here; what is greater counts as this much.
  private static let mostUnits = 0x1p53

  /// `value`, which must not be negative, rounded to `places` (0...4), half up: the double nearest to the decimal text.
  static func rounded(_ value: Double, places: Int) -> Double {
    Double(units(of: value, places: places)) / powers[places]
  }

  /// `value` in units of its last place, rounded half up.
  static func units(of value: Double, places: Int) -> Int {
    Int(min(value * powers[places] + 0.5, mostUnits))
  }
}

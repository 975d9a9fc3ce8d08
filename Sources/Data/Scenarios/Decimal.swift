/// Rounding to the decimal places of the tables.
enum Decimal {
  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000]

  /// The largest number of units: doubles represent whole numbers exactly up to here.
  private static let mostUnits = 0x1p53

  /// The non-negative `value` rounded half up to `places` (0…4): the double nearest to the decimal text.
  static func rounded(_ value: Double, places: Int) -> Double {
    Double(units(of: value, places: places)) / powers[places]
  }

  /// `value` in units of its last place, rounded half up.
  static func units(of value: Double, places: Int) -> Int {
    Int(min(value * powers[places] + 0.5, mostUnits))
  }
}

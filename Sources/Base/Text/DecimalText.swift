/// The notation of numbers in files: short, the same on every platform, and no more precise than the numbers are.
public enum DecimalText {
  /// Significant digits of a number in a file: enough for any reader, and few enough to hide the last bits of a computation, which differ
  /// between processors.
  public static let significantDigits = 9
  /// Significant digits of p and q in a file.
  public static let probabilityDigits = 3

  /// `value` rounded to `digits` significant digits, without trailing zeros: `1234.5`, `0.00012`, `1.5e+25`.
  ///
  /// Half rounds away from zero, based on the shortest decimal for `value`. Plain notation is used from 0.000001 up to 10²¹, as in
  /// JavaScript. Negative zero is `0`. `nil` for NaN and infinities, which have no decimal.
  public static func text(of value: Double, digits: Int = significantDigits) -> String? {
    guard value.isFinite else { return nil }
    precondition(digits > 0, "a number has at least one digit")
    var decimal = Decimal(shortest: value.magnitude)
    decimal.round(to: digits)
    guard !decimal.digits.isEmpty else { return "0" }
    return (value < 0 ? "-" : "") + decimal.text
  }

  /// `magnitude`, which must be finite and not negative, in units of 10 to the power −`places`: 1.2345 is 123 at two places.
  ///
  /// The number is rounded to its precision in files and then once more. A page therefore shows the same number as a reader of the file
  /// would compute, and the last bits of a computation never decide between two neighbours. If `places` asks for more digits than a file
  /// has, the number is rounded once.
  public static func units(of magnitude: Double, places: Int) -> Double {
    var decimal = Decimal(shortest: magnitude)
    let count = max(0, decimal.exponent + places)
    if decimal.exponent + places < 0 { return 0 }
    if count < significantDigits { decimal.round(to: significantDigits) }
    decimal.round(to: max(0, decimal.exponent + places))
    let digits = decimal.digits.reduce(0.0) { $0 * 10 + Double($1) }
    let missing = decimal.digits.isEmpty ? 0 : decimal.exponent + places - decimal.digits.count
    return (0..<max(0, missing)).reduce(digits) { value, _ in value * 10 }
  }
}

/// How numbers are written into files: short, the same everywhere, and never more precise than they are.
public enum DecimalText {
  /// Significant digits of a number in a file: enough for any reader, few enough that the last bits of a computation, which
  /// differ between processors, do not show.
  public static let significantDigits = 9
  /// Significant digits of p and q in a file.
  public static let probabilityDigits = 3

  /// `value` rounded to `digits` significant digits, without trailing zeros: `1234.5`, `0.00012`, `1.5e+25`.
  ///
  /// Half is rounded away from zero, judged on the shortest decimal that stands for `value`. Plain notation is used from
  /// 0.000001 up to 10²¹, as in JavaScript. Negative zero is `0`. `nil` for NaN and infinities, which have no decimal.
  public static func text(of value: Double, digits: Int = significantDigits) -> String? {
    guard value.isFinite else { return nil }
    precondition(digits > 0, "a number has at least one digit")
    var decimal = Decimal(shortest: value.magnitude)
    decimal.round(to: digits)
    guard !decimal.digits.isEmpty else { return "0" }
    return (value < 0 ? "-" : "") + decimal.text
  }

  /// How many units of 10 to the power −`places` a `magnitude` is, which must be finite and not negative: 1.2345 is 123 at two
  /// places.
  ///
  /// A number is rounded as it is written into files and then once more, so that a page shows what a reader of the file would
  /// make of it, and the last bits of a computation never decide between two neighbours; where more digits than a file's are
  /// asked for, it is rounded once.
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

/// How numbers are written into files: short, the same everywhere, and never more precise than they are.
public enum DecimalText {
  /// Significant digits of a number in a file: enough for any reader, few enough that the last bits of a computation, which
  /// differ between processors, do not show.
  public static let significantDigits = 9

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
}

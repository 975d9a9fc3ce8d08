/// Numbers as a reader sees them. Never depends on the locale of the machine.
///
/// Minus is `−` (U+2212), thousands are set apart by a comma, units follow after a narrow no-break space
/// (currencies with a sign go before), a gap is a dash.
public enum NumberText {
  /// What stands for a missing number.
  public static let gap = "—"
  /// Between a number and its unit: narrow no-break space.
  public static let unitSpace = "\u{202F}"

  /// `value` with `decimals` places and thousands set apart; the gap sign for nil and non-finite numbers.
  public static func fixed(_ value: Double?, decimals: Int) -> String {
    guard let value, value.isFinite else { return gap }
    let places = max(0, min(9, decimals))
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return exponential(value) }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    let fraction = places == 0 ? "" : "." + padded.suffix(places)
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return sign + grouped(String(whole)) + fraction
  }

  /// About `digits` significant digits without an exponent: 1,234.5 → `1,235`, 0.01234 → `0.0123`.
  public static func significant(_ value: Double?, digits: Int = 3) -> String {
    guard let value, value.isFinite else { return gap }
    var magnitude = value.magnitude
    var decimals = digits - 1
    while magnitude >= 9.9999999 && decimals > 0 {
      magnitude /= 10
      decimals -= 1
    }
    while magnitude > 0 && magnitude < 1 && decimals < 9 {
      magnitude *= 10
      decimals += 1
    }
    return trimmed(fixed(value, decimals: value == 0 ? 0 : decimals))
  }

  /// At most about four characters of number: 412,345 → `412k`, 1,234,567 → `1.23M`.
  public static func compact(_ value: Double?) -> String {
    guard let value, value.isFinite else { return gap }
    for (limit, suffix) in [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e4, "k")] where value.magnitude >= limit * 0.9995 {
      let divisor = suffix == "k" ? 1e3 : limit
      return significant(value / divisor) + suffix
    }
    return significant(value, digits: value.magnitude >= 1_000 ? 4 : 3)
  }

  /// `value` with its unit, compact: `$412k`, `3.2 %`, `850 ms`, `12,300`.
  public static func quantity(_ value: Double?, unit: String) -> String {
    withUnit(compact(value), unit: unit, isGap: value?.isFinite != true)
  }

  /// `value` with its unit and an explicit sign: `+$1.2M`, `−$412k`; zero has none.
  public static func signedQuantity(_ value: Double?, unit: String) -> String {
    guard let value, value.isFinite else { return gap }
    let magnitude = quantity(value.magnitude, unit: unit)
    return value == 0 ? magnitude : (value < 0 ? "−" : "+") + magnitude
  }

  /// An interval with its unit: `$390k to $436k`.
  public static func interval(_ low: Double?, _ high: Double?, unit: String) -> String {
    guard let low, let high, low.isFinite, high.isFinite else { return gap }
    return "\(quantity(low, unit: unit)) to \(quantity(high, unit: unit))"
  }

  /// A multiple: `×4.5`, `×0.15`, `×25`.
  public static func factor(_ value: Double?) -> String {
    guard let value, value.isFinite else { return gap }
    return "×" + significant(value, digits: value.magnitude < 1 ? 2 : value.magnitude < 10 ? 2 : 3)
  }

  /// How anomalous something was: one decimal below 10, where decimals tell, and none above.
  public static func score(_ value: Double?) -> String {
    guard let value, value.isFinite else { return gap }
    return trimmed(fixed(value, decimals: value.magnitude < 9.95 ? 1 : 0))
  }

  /// A factor as a change in percent: 0.15 → `−85 %`, 4.5 → `+350 %`, 1 → `±0 %`; with `decimals`, else with one below 10 %.
  public static func change(_ factor: Double?, decimals: Int? = nil) -> String {
    guard let factor, factor.isFinite else { return gap }
    let percent = (factor - 1) * 100
    let text = fixed(percent.magnitude, decimals: decimals ?? (percent.magnitude < 9.95 ? 1 : 0))
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return (isZero ? "±0" : (percent < 0 ? "−" : "+") + text) + unitSpace + "%"
  }

  /// A share as a percentage: 0.943 → `94 %`; one decimal within 1 % of either end, which only the end itself is said
  /// to reach: 0.9999 → `> 99.9 %`.
  public static func share(_ value: Double?) -> String {
    guard let value, value.isFinite else { return gap }
    if value > 0 && value < 0.000_5 { return "< 0.1" + unitSpace + "%" }
    if value >= 0.999_5 && value < 1 { return "> 99.9" + unitSpace + "%" }
    let decimals = value > 0.99 && value < 1 || value > 0 && value < 0.01 ? 1 : 0
    return fixed(value * 100, decimals: decimals) + unitSpace + "%"
  }

  /// A correlation coefficient: two places, with sign: `+0.42`, `−0.08`.
  public static func coefficient(_ value: Double?) -> String {
    guard let value, value.isFinite else { return gap }
    let text = fixed(value, decimals: 2)
    return value > 0 && text != "0.00" ? "+" + text : text
  }

  /// A probability: three places, `< 0.001` below.
  public static func probability(_ value: Double?) -> String {
    guard let value, value.isFinite else { return gap }
    return value < 0.001 ? "< 0.001" : fixed(value, decimals: 3)
  }

  /// What stands before and behind a number of `unit`.
  public static func affixes(ofUnit unit: String) -> (before: String, behind: String) {
    if unit.isEmpty { return ("", "") }
    return currencySigns[unit].map { ($0, "") } ?? ("", unitSpace + unit)
  }

  /// Puts a unit to a number that is text already; currencies with a sign of their own go before it.
  private static func withUnit(_ number: String, unit: String, isGap: Bool) -> String {
    if isGap || unit.isEmpty { return number }
    guard let sign = currencySigns[unit] else { return number + unitSpace + unit }
    return number.hasPrefix("−") ? "−" + sign + number.dropFirst() : sign + number
  }

  /// ISO 4217 codes whose sign everybody reads right.
  private static let currencySigns = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]

  private static func grouped(_ digits: String) -> String {
    var result: [Character] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return String(result)
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var result = text
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return result
  }

  private static func exponential(_ value: Double) -> String {
    var exponent = 0
    var mantissa = value.magnitude
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    return (value < 0 ? "−" : "") + significant(mantissa) + "e\(exponent)"
  }
}

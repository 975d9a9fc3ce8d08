/// Numbers as readers see them, in the style of one locale. The locale is a value, never that of the machine.
///
/// The minus is `−` (U+2212), units follow a narrow no-break space (currency signs are placed as the locale requires), and a gap is a dash.
public struct NumberFormat: Sendable {
  /// What stands for a missing number.
  public static let gap = "—"
  /// Between a number and its unit: narrow no-break space.
  public static let unitSpace = "\u{202F}"

  /// The most digits after the decimal mark: finer differences are lost on paper.
  package static let mostDecimals = 12
  /// The smallest probability that is written out.
  package static let leastProbability = 0.001

  package let style: NumberStyle
  package let texts: Texts

  /// Numbers in the style and words of `language`.
  public init(_ language: Language) {
    style = language.numbers
    texts = language.texts
  }

  /// A whole number with a thousands separator: `1,440`.
  public func whole(_ number: Int) -> String {
    (number < 0 ? "−" : "") + style.inOwnDigits(style.grouped(String(number.magnitude)))
  }

  /// `no`, `one` … `nine`, `10`: a whole number in newspaper spelling.
  public func word(_ number: Int) -> String {
    let words = texts.list("number.words")
    return words.indices.contains(number) ? words[number] : whole(number)
  }

  /// `value` with `decimals` decimals and a thousands separator; the gap sign for nil and non-finite numbers.
  public func fixed(_ value: Double?, decimals: Int) -> String { text(of: value, decimals: decimals) }

  /// As ``fixed(_:decimals:)``, without trailing zeros of the fraction if `isTrimmed`.
  package func text(of value: Double?, decimals: Int, isTrimmed: Bool = false) -> String {
    guard let value, value.isFinite else { return Self.gap }
    let places = max(0, min(Self.mostDecimals, decimals))
    let scaled = DecimalText.units(of: value.magnitude, places: places)
    guard scaled < 9e15 else { return exponential(value) }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    if isTrimmed { while fraction.last == "0" { fraction.removeLast() } }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return sign
      + style.inOwnDigits(
        style.grouped(String(padded.dropLast(places))) + (fraction.isEmpty ? "" : style.decimalMark + fraction))
  }

  /// About `digits` significant digits without an exponent: 1,234.5 → `1,235`, 0.01234 → `0.0123`.
  public func significant(_ value: Double?, digits: Int = 3) -> String {
    guard let value, value.isFinite else { return Self.gap }
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
    return text(of: value, decimals: value == 0 ? 0 : decimals, isTrimmed: true)
  }

  /// At most about four characters per number: 412,345 → `412k`, 1,234,567 → `1.23M`.
  public func compact(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.gap }
    switch value.magnitude {
    case (1e12 * 0.9995)...: return abbreviated(significant(value / 1e12), power: 4)
    case (1e9 * 0.9995)...: return abbreviated(significant(value / 1e9), power: 3)
    case (1e6 * 0.9995)...: return abbreviated(significant(value / 1e6), power: 2)
    case (1e4 * 0.9995)...: return abbreviated(significant(value / 1e3), power: 1)
    default: return significant(value, digits: value.magnitude >= 1_000 ? 4 : 3)
    }
  }

  /// `number` of 1,000 to the power `power` (0…4), with the letter for it: `412k`.
  package func abbreviated(_ number: String, power: Int) -> String {
    switch power {
    case 1: texts["number.thousands", ["number": number]]
    case 2: texts["number.millions", ["number": number]]
    case 3: texts["number.billions", ["number": number]]
    case 4: texts["number.trillions", ["number": number]]
    default: number
    }
  }

  /// `value` with its unit, compact: `$412k`, `3.2 %`, `850 ms`, `12,300`.
  public func quantity(_ value: Double?, unit: String) -> String {
    guard let value, value.isFinite else { return Self.gap }
    let number = compact(value)
    if unit.isEmpty { return number }
    guard let affix = unit == "%" ? style.percent : style.currencies[unit] else {
      return number + Self.unitSpace + unit
    }
    return number.hasPrefix("−") ? "−" + between(affix, String(number.dropFirst())) : between(affix, number)
  }

  /// A difference of two values of `unit` with that unit, compact: `$412k`, `850 ms`; differences of percentages in points.
  public func difference(_ value: Double?, unit: String) -> String {
    guard unit == "%", let value, value.isFinite else { return quantity(value, unit: unit) }
    let number = compact(value)
    return texts["number.points", ["number": number], count: compact(value.magnitude) == compact(1) ? 1 : 2]
  }

  /// The unit of a difference of two values of `unit`.
  public func differenceUnit(_ unit: String) -> String { unit == "%" ? texts["number.point-unit"] : unit }

  /// A difference of two values of `unit` with an explicit sign: `+$1.2M`, `−$412k`, `+6.7 points`; zero has none.
  public func signedQuantity(_ value: Double?, unit: String) -> String {
    guard let value, value.isFinite else { return Self.gap }
    let magnitude = difference(value.magnitude, unit: unit)
    return value == 0 ? magnitude : (value < 0 ? "−" : "+") + magnitude
  }

  /// `3 to 5`: from one text to another.
  public func range(_ low: String, _ high: String) -> String { texts["number.range", ["low": low, "high": high]] }

  /// An interval with its unit: `$390k to $436k`.
  public func interval(_ low: Double?, _ high: Double?, unit: String) -> String {
    guard let low, let high, low.isFinite, high.isFinite else { return Self.gap }
    return range(quantity(low, unit: unit), quantity(high, unit: unit))
  }

  /// An interval of a difference of two values of `unit`: `$390k to $436k`, `6.7 points to 6.8 points`.
  public func differences(_ low: Double, _ high: Double, unit: String) -> String {
    range(difference(low, unit: unit), difference(high, unit: unit))
  }

  /// A multiple: `×4.5`, `×0.15`, `×25`; `finer` adds digits.
  public func factor(_ value: Double?, finer: Int = 0) -> String {
    value?.isFinite == true ? "×" + multiple(value, finer: finer) : Self.gap
  }

  /// The same without the sign: `4.5`.
  package func multiple(_ value: Double?, finer: Int = 0) -> String {
    guard let value, value.isFinite else { return Self.gap }
    return significant(value, digits: (value.magnitude < 10 ? 2 : 3) + finer)
  }

  /// A declared multiple, with the digits of the declaration: `×1.08`.
  public func declaredFactor(_ value: Double?) -> String {
    value?.isFinite == true ? "×" + asDeclared(value) : Self.gap
  }

  /// A declared number, with the digits of the declaration: `0.3`, `1.4`.
  public func asDeclared(_ value: Double?) -> String { text(of: value, decimals: 9, isTrimmed: true) }

  /// A factor as a level in a sentence: `15 % of` below 1, `4.5 times` from 1 on; `finer` adds digits to the latter.
  public func level(_ factor: Double?, finer: Int = 0) -> String {
    guard let factor, factor.isFinite else { return Self.gap }
    return factor < 1
      ? texts["number.share-of", ["share": share(max(0, factor))]]
      : texts["number.times", ["factor": multiple(factor, finer: finer)]]
  }

  /// An anomaly score: one decimal below 10, where it matters, and none above.
  public func score(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.gap }
    return text(of: value, decimals: value.magnitude < 9.95 ? 1 : 0, isTrimmed: true)
  }

  /// A factor as a change in percent: 0.15 → `−85 %`, 4.5 → `+350 %`, 1 → `±0 %`; with one decimal below 10 %; `finer` adds digits.
  public func change(_ factor: Double?, finer: Int = 0) -> String {
    guard let factor, factor.isFinite else { return Self.gap }
    guard let size = changeSize(factor, finer: finer) else { return "±" + between(style.percent, whole(0)) }
    return (factor < 1 ? "−" : "+") + size
  }

  /// The same without the sign: `85 %`; nil if it rounds to zero.
  package func changeSize(_ factor: Double, finer: Int = 0) -> String? {
    let percent = ((factor - 1) * 100).magnitude
    let places = (percent < 9.95 ? 1 : 0) + finer
    let text = fixed(percent, decimals: places)
    return text == fixed(0, decimals: places) ? nil : between(style.percent, text)
  }

  /// A multiple from twice on, else a change in percent.
  public func changeOrMultiple(_ value: Double?, finer: Int = 0) -> String {
    guard let value else { return Self.gap }
    return value >= 2 ? factor(value, finer: finer) : change(value, finer: finer)
  }

  /// A share as a percentage: 0.943 → `94 %`; one decimal within 1 % of either end. Only the end itself is shown as reaching it: 0.9999 →
  /// `> 99.9 %`.
  public func share(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.gap }
    if value > 0 && value < 0.000_5 { return "< " + between(style.percent, fixed(0.1, decimals: 1)) }
    if value >= 0.999_5 && value < 1 { return "> " + between(style.percent, fixed(99.9, decimals: 1)) }
    let decimals = value > 0.99 && value < 1 || value > 0 && value < 0.01 ? 1 : 0
    return between(style.percent, fixed(value * 100, decimals: decimals))
  }

  /// A correlation coefficient: two decimals and a sign: `+0.42`, `−0.08`.
  public func coefficient(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.gap }
    let text = fixed(value, decimals: 2)
    return value > 0 && text != fixed(0, decimals: 2) ? "+" + text : text
  }

  /// A probability: three decimals, `< 0.001` below.
  public func probability(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.gap }
    return value < Self.leastProbability ? "< " + fixed(Self.leastProbability, decimals: 3) : fixed(value, decimals: 3)
  }

  /// The text before and after a number of `unit`.
  public func affixes(ofUnit unit: String) -> (before: String, behind: String) {
    if unit.isEmpty { return ("", "") }
    guard let affix = unit == "%" ? style.percent : style.currencies[unit] else { return ("", Self.unitSpace + unit) }
    return (affix.prefix, affix.suffix)
  }

  private func between(_ affix: NumberStyle.Affix, _ number: String) -> String {
    affix.prefix + number + affix.suffix
  }

  private func exponential(_ value: Double) -> String {
    var exponent = 0
    var mantissa = value.magnitude
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    return (value < 0 ? "−" : "") + significant(mantissa) + "e" + style.inOwnDigits(String(exponent))
  }
}

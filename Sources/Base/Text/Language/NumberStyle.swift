/// How a locale writes numbers: digits, marks, grouping, percent and currencies. Minus is U+2212 in every locale.
public struct NumberStyle: Hashable, Sendable {
  /// Text before or after a number, including any space between the two.
  public struct Affix: Hashable, Sendable {
    /// The text before the number.
    public let prefix: String
    /// The text after the number.
    public let suffix: String

    /// `prefix` before and `suffix` after a number.
    public init(prefix: String = "", suffix: String = "") {
      self.prefix = prefix
      self.suffix = suffix
    }
  }

  /// The digits from zero if they are not 0–9, such as `٠١٢٣٤٥٦٧٨٩`; else empty.
  public let digits: String
  /// The mark between the whole part and the fraction.
  public let decimalMark: String
  /// The mark between groups of digits.
  public let groupMark: String
  /// Digits in the group next to the decimal mark.
  public let firstGroup: Int
  /// Digits in the other groups: two in India.
  public let otherGroups: Int
  /// Digits required before the first group mark: two in Spanish, where 1234 has no mark.
  public let leastBeforeMark: Int
  /// The affix of percentages.
  public let percent: Affix
  /// The affixes of amounts, by ISO 4217 code; a unit not in it follows the number.
  public let currencies: [String: Affix]

  /// A style; `digits` is ignored in favour of 0–9 unless it has ten digits.
  public init(
    digits: String = "", decimalMark: String, groupMark: String, firstGroup: Int = 3, otherGroups: Int = 3,
    leastBeforeMark: Int = 1,
    percent: Affix, currencies: [String: Affix]
  ) {
    self.digits = digits.unicodeScalars.count == 10 && !digits.utf8.starts(with: [UInt8(ascii: "0")]) ? digits : ""
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.firstGroup = firstGroup
    self.otherGroups = otherGroups
    self.leastBeforeMark = leastBeforeMark
    self.percent = percent
    self.currencies = currencies
  }

  /// American marks, and the space before a percent sign that the SI requires.
  public static let standard = NumberStyle(
    decimalMark: ".", groupMark: ",", percent: Affix(suffix: "\u{202F}%"),
    // The currencies whose sign every reader understands.
    currencies: [
      "USD": Affix(prefix: "$"), "EUR": Affix(prefix: "€"), "GBP": Affix(prefix: "£"), "JPY": Affix(prefix: "¥"),
    ])

  /// `text` with the locale's digits in place of 0–9. Isolates enclose them, so that characters between two numbers, such as the dash of a
  /// range, do not swap the numbers where digits join right-to-left letters.
  ///
  /// - Source: Unicode Standard Annex #9, rule N1: Arabic digits affect neutral characters between them like right-to-left letters.
  public func inOwnDigits(_ text: String) -> String {
    guard !digits.isEmpty else { return text }
    let own = Array(digits.unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append("0" <= scalar && scalar <= "9" ? own[Int(scalar.value - 0x30)] : scalar)
    }
    return "\u{2068}\(String(result))\u{2069}"
  }

  /// `digits`, which must be 0–9, with marks between groups.
  public func grouped(_ digits: String) -> String {
    guard firstGroup > 0, digits.utf8.count >= firstGroup + leastBeforeMark else { return digits }
    var groups = [String(digits.suffix(firstGroup))]
    var rest = digits.dropLast(firstGroup)
    while !rest.isEmpty {
      groups.append(String(rest.suffix(max(1, otherGroups))))
      rest = rest.dropLast(max(1, otherGroups))
    }
    return groups.reversed().joined(separator: groupMark)
  }
}

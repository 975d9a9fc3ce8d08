/// How a locale writes numbers: digits, marks, grouping, percent and currencies. Minus is U+2212 in every locale.
public struct NumberStyle: Hashable, Sendable {
  /// Where something stands beside a number, with whatever space there is between them.
  public struct Affix: Hashable, Sendable {
    /// What goes before.
    public let prefix: String
    /// What goes behind.
    public let suffix: String

    /// `prefix` before and `suffix` behind a number.
    public init(prefix: String = "", suffix: String = "") {
      self.prefix = prefix
      self.suffix = suffix
    }
  }

  /// The digits from nought on where they are others than 0–9, such as `٠١٢٣٤٥٦٧٨٩`; else nothing.
  public let digits: String
  /// Between whole and fraction.
  public let decimalMark: String
  /// Between groups of digits.
  public let groupMark: String
  /// Digits of the group next to the decimal mark.
  public let firstGroup: Int
  /// Digits of the groups before: two in India.
  public let otherGroups: Int
  /// Digits there must be before the first mark for it to be set: two in Spanish, where 1234 has none.
  public let leastBeforeMark: Int
  /// How a percentage is written.
  public let percent: Affix
  /// How amounts are written, by ISO 4217 code; units that are not in it follow the number.
  public let currencies: [String: Affix]

  /// A style; digits other than ten in number are taken for 0–9.
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

  /// American marks, and the space before a percent sign that the SI asks for.
  public static let standard = NumberStyle(
    decimalMark: ".", groupMark: ",", percent: Affix(suffix: "\u{202F}%"),
    // The currencies whose sign everybody reads right.
    currencies: [
      "USD": Affix(prefix: "$"), "EUR": Affix(prefix: "€"), "GBP": Affix(prefix: "£"), "JPY": Affix(prefix: "¥"),
    ])

  /// `text` with the locale's own digits in place of 0–9. They are set apart by isolates, so that what stands between two numbers, such as the
  /// dash of a range, does not exchange them where digits run with letters from right to left.
  ///
  /// - Source: Unicode Standard Annex #9, rule N1: Arabic digits act as letters from right to left on what is between them.
  public func inOwnDigits(_ text: String) -> String {
    guard !digits.isEmpty else { return text }
    let own = Array(digits.unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append("0" <= scalar && scalar <= "9" ? own[Int(scalar.value - 0x30)] : scalar)
    }
    return "\u{2068}\(String(result))\u{2069}"
  }

  /// `digits`, which are 0–9, with marks between groups.
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

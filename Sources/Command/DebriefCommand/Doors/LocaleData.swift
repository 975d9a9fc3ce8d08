import CLocales
package import Text

/// Formats of numbers and dates of a locale, from the Common Locale Data Repository (through ICU).
package struct LocaleData: Sendable {
  /// Signs, grouping, percent and currencies.
  package let numbers: NumberStyle
  /// Date formats.
  package let dates: DateStyle
  /// Names of days and months.
  package let names: DateNames
  /// Version of the data: `72.1`.
  package static var version: String { unsafe String(cString: locale_data_version()) }

  /// The default locale, which needs no data.
  package static let usual = "en-US"

  /// Currencies whose amounts are in the locale's format; other currencies follow the number like any unit.
  ///
  /// - Source: the most traded currencies of the BIS Triennial Survey (2022).
  private static let currencies = [
    "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR",
    "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD",
    "USD", "ZAR",
  ]

  /// Reads the data of the locale `tag` (BCP 47); throws if the locale does not exist.
  package init(_ tag: String) throws(DoorError) {
    let known = (0..<locale_count()).compactMap { index in
      unsafe Self.text { buffer in unsafe locale_tag(index, buffer.baseAddress, Int32(buffer.count)) }
    }
    guard let tag = known.first(where: { $0.lowercased() == tag.lowercased() }) else {
      throw DoorError.unknownLocale(tag, nearest: Spelling.nearest(to: tag, among: known))
    }
    func text(_ item: locale_item, _ argument: String = "", _ index: Int = 0) -> String {
      let text = unsafe Self.text { buffer in
        unsafe locale_text(tag, item, argument, Int32(index), buffer.baseAddress, Int32(buffer.count))
      }
      return Self.withoutMarks(text ?? "")
    }
    func number(_ size: locale_size, _ usual: Int) -> Int {
      let number = Int(unsafe locale_number(tag, size))
      return number > 0 ? number : usual
    }
    func pattern(_ skeleton: String, _ usual: DatePattern) -> DatePattern {
      let source = text(LOCALE_DATE_PATTERN, skeleton)
      return source.isEmpty ? usual : DatePattern(source) ?? usual
    }
    let first = number(LOCALE_FIRST_GROUP, 3)
    numbers = NumberStyle(
      digits: text(LOCALE_DIGITS), decimalMark: text(LOCALE_DECIMAL_MARK), groupMark: text(LOCALE_GROUP_MARK),
      firstGroup: first,
      otherGroups: number(LOCALE_OTHER_GROUPS, first), leastBeforeMark: number(LOCALE_LEAST_BEFORE_MARK, 1),
      percent: NumberStyle.Affix(prefix: text(LOCALE_PERCENT_PREFIX), suffix: text(LOCALE_PERCENT_SUFFIX)),
      currencies: Dictionary(
        uniqueKeysWithValues: Self.currencies.map { code in
          (
            code,
            NumberStyle.Affix(
              prefix: text(LOCALE_CURRENCY_PREFIX, code), suffix: text(LOCALE_CURRENCY_SUFFIX, code))
          )
        }))
    let standard = DateStyle.standard
    dates = DateStyle(
      full: pattern("yMMMEd", standard.full), day: pattern("MMMEd", standard.day),
      weekdayAndDay: pattern("Ed", standard.weekdayAndDay), monthAndYear: pattern("yMMM", standard.monthAndYear),
      year: pattern("y", standard.year))
    // Weeks begin with Monday here, and with Sunday in the data.
    names = DateNames(
      weekdays: (0..<7).map { text(LOCALE_WEEKDAY, "", ($0 + 1) % 7) },
      longWeekdays: (0..<7).map { text(LOCALE_LONG_WEEKDAY, "", ($0 + 1) % 7) },
      months: (0..<12).map { text(LOCALE_MONTH, "", $0) })
  }

  /// The text that `write` writes into a buffer; nil if it fails.
  private static func text(_ write: (UnsafeMutableBufferPointer<CChar>) -> Int32) -> String? {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      unsafe write(buffer) < 0 ? nil : String(cString: buffer.baseAddress!)
    }
  }

  /// `text` without marks that set a direction: the report isolates right-to-left text itself.
  private static func withoutMarks(_ text: String) -> String {
    var result = text
    result.unicodeScalars.removeAll { [0x061C, 0x200E, 0x200F].contains($0.value) }
    return result
  }
}

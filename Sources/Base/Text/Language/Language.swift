/// The language of a report: the texts of one language, and the numbers and dates of one locale.
public struct Language: Sendable {
  /// The fixed texts.
  public let texts: Texts
  /// The style of numbers.
  public let numbers: NumberStyle
  /// The style of dates.
  public let dates: DateStyle
  /// The names of days and months.
  public let names: DateNames

  /// `texts`, with the given styles of numbers and dates; `names` defaults to the names in the texts.
  public init(
    _ texts: Texts, numbers: NumberStyle = .standard, dates: DateStyle = .standard, names: DateNames? = nil
  ) {
    self.texts = texts
    self.numbers = numbers
    self.dates = dates
    self.names = names ?? DateNames(texts)
  }

  /// Everything a report may write apart from its data, in no order: fixed texts, names and marks of dates, marks of numbers, and the
  /// affixes of amounts in `units`. Used to choose fonts.
  public func fixedTexts(withUnits units: some Sequence<String>) -> [String] {
    let affixes = [numbers.percent] + units.compactMap { numbers.currencies[$0] }
    return texts.entries.values.flatMap(\.fixedTexts) + names.all + dates.fixedTexts
      + affixes.flatMap { [$0.prefix, $0.suffix] } + [numbers.digits, numbers.decimalMark, numbers.groupMark]
  }
}

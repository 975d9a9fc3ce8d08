/// How a report speaks: the texts of one language, the numbers and dates of one locale.
public struct Language: Sendable {
  /// The fixed texts.
  public let texts: Texts
  /// How numbers are written.
  public let numbers: NumberStyle
  /// How dates are written.
  public let dates: DateStyle
  /// What days and months are called.
  public let names: DateNames

  /// `texts`, with numbers and dates in the styles given; `names` are those of the texts unless given.
  public init(
    _ texts: Texts, numbers: NumberStyle = .standard, dates: DateStyle = .standard, names: DateNames? = nil
  ) {
    self.texts = texts
    self.numbers = numbers
    self.dates = dates
    self.names = names ?? DateNames(texts)
  }

  /// What a report may write beside its data, in no order: fixed texts, names and marks of dates, marks of numbers, and
  /// how amounts in `units` are written. For choosing fonts.
  public func fixedTexts(withUnits units: some Sequence<String>) -> [String] {
    let affixes = [numbers.percent] + units.compactMap { numbers.currencies[$0] }
    return texts.entries.values.flatMap(\.fixedTexts) + names.all + dates.fixedTexts
      + affixes.flatMap { [$0.prefix, $0.suffix] } + [numbers.digits, numbers.decimalMark, numbers.groupMark]
  }
}

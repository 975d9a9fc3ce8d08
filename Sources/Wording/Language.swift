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
}

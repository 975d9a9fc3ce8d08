/// How a locale writes dates. Times use the 24-hour clock in every locale, as logs and alerts do.
public struct DateStyle: Hashable, Sendable {
  /// `Tue 7 May 2024`.
  public let full: DatePattern
  /// `Tue 7 May`.
  public let day: DatePattern
  /// `Tue 7`, below a tick.
  public let weekdayAndDay: DatePattern
  /// `May 2024`.
  public let monthAndYear: DatePattern
  /// `2024`.
  public let year: DatePattern

  /// The literal text in its patterns between the parts of a date.
  var fixedTexts: [String] { [full, day, weekdayAndDay, monthAndYear, year].flatMap(\.fixedTexts) }

  /// A style with these patterns.
  public init(
    full: DatePattern, day: DatePattern, weekdayAndDay: DatePattern, monthAndYear: DatePattern, year: DatePattern
  ) {
    self.full = full
    self.day = day
    self.weekdayAndDay = weekdayAndDay
    self.monthAndYear = monthAndYear
    self.year = year
  }

  /// The day before the month, in a form that cannot be mistaken for another day.
  public static let standard = DateStyle(
    full: DatePattern(
      "EEE d MMM y", .weekday, .text(" "), .day(1), .text(" "), .monthName, .text(" "), .year(isShort: false)),
    day: DatePattern("EEE d MMM", .weekday, .text(" "), .day(1), .text(" "), .monthName),
    weekdayAndDay: DatePattern("EEE d", .weekday, .text(" "), .day(1)),
    monthAndYear: DatePattern("MMM y", .monthName, .text(" "), .year(isShort: false)),
    year: DatePattern("y", .year(isShort: false)))
}

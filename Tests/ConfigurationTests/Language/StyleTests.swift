import Configuration
import Testing
import Text

@Suite struct StyleTests {
  private let names = DateNames(
    weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    longWeekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    months: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."])

  @Test(arguments: [
    ("EEE, d. MMM y", "Di, 7. Mai 2024"), ("y年M月d日(EEE)", "2024年5月7日(Di)"), ("dd.MM.yy", "07.05.24"),
    ("EEE d 'de' MMM", "Di 7 de Mai"), ("d''MMM", "7'Mai"), ("ccc d", "Di 7"), ("LLL", "Mai"),
  ])
  func ordersTheDate(pattern: String, text: String) throws {
    let pattern = try #require(DatePattern(pattern))
    #expect(pattern.text(year: 2024, month: 5, day: 7, weekday: 1, names: names) == text)
  }

  @Test func refusesPartsThatADayHasNot() {
    #expect(DatePattern("d MMM y HH:mm") == nil)
  }

  @Test(arguments: [
    (3, 3, 1, "1234567", "1,234,567"), (3, 2, 1, "1234567", "12,34,567"), (3, 3, 2, "1234", "1234"),
    (3, 3, 2, "12345", "12,345"), (3, 3, 1, "999", "999"), (0, 0, 1, "1234567", "1234567"),
    (4, 4, 1, "12345", "1,2345"),
  ])
  func groupsDigits(first: Int, others: Int, least: Int, digits: String, text: String) {
    let style = NumberStyle(
      decimalMark: ".", groupMark: ",", firstGroup: first, otherGroups: others, leastBeforeMark: least,
      percent: NumberStyle.Affix(), currencies: [:])
    #expect(style.grouped(digits) == text)
  }
}

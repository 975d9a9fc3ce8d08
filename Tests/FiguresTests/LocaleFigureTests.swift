import Figures
import Scenes
import TestSupport
import Testing
import Text

/// Figures with the numbers and dates of other locales, copied from the Common Locale Data Repository.
struct LocaleFigureTests {
  private struct Locale: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let marks: (decimal: String, group: String)
    let others: Int
    let percent: NumberStyle.Affix
    let dollars: NumberStyle.Affix
    /// Patterns from the most complete to the year alone.
    let dates: [String]
    let weekdays: String
    let months: String

    func language() throws -> Language {
      let patterns = try dates.map { try #require(DatePattern($0)) }
      let days = weekdays.split(separator: " ").map(String.init)
      return Language(
        Language.english.texts,
        numbers: NumberStyle(
          decimalMark: marks.decimal, groupMark: marks.group, otherGroups: others, percent: percent,
          currencies: ["USD": dollars]),
        dates: DateStyle(
          full: patterns[0], day: patterns[1], weekdayAndDay: patterns[2], monthAndYear: patterns[3], year: patterns[4]),
        names: DateNames(weekdays: days, longWeekdays: days, months: months.split(separator: " ").map(String.init)))
    }
  }

  private static let locales = [
    Locale(
      testDescription: "de-DE", marks: (",", "."), others: 3, percent: .init(suffix: "\u{A0}%"),
      dollars: .init(suffix: "\u{A0}$"), dates: ["EEE, d. MMM y", "EEE, d. MMM", "EEE, d.", "MMM y", "y"],
      weekdays: "Mo. Di. Mi. Do. Fr. Sa. So.",
      months: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
    Locale(
      testDescription: "fr-FR", marks: (",", "\u{202F}"), others: 3, percent: .init(suffix: "\u{202F}%"),
      dollars: .init(suffix: "\u{A0}$US"), dates: ["EEE d MMM y", "EEE d MMM", "EEE d", "MMM y", "y"],
      weekdays: "lun. mar. mer. jeu. ven. sam. dim.",
      months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    Locale(
      testDescription: "en-IN", marks: (".", ","), others: 2, percent: .init(suffix: "%"),
      dollars: .init(prefix: "$"), dates: ["EEE, d MMM, y", "EEE, d MMM", "EEE d", "MMM y", "y"],
      weekdays: "Mon Tue Wed Thu Fri Sat Sun", months: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
    Locale(
      testDescription: "ja-JP", marks: (".", ","), others: 3, percent: .init(suffix: "%"), dollars: .init(prefix: "$"),
      dates: ["y年M月d日(EEE)", "M月d日(EEE)", "d日(EEE)", "y年M月", "y年"], weekdays: "月 火 水 木 金 土 日",
      months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    Locale(
      testDescription: "ar", marks: (".", ","), others: 3, percent: .init(suffix: "%"),
      dollars: .init(suffix: "\u{A0}US$"), dates: ["EEE، d MMM y", "EEE، d MMM", "EEE، d", "MMM y", "y"],
      weekdays: "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
      months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
  ]

  @Test(arguments: locales)
  private func drawsEveryFigureWithoutFault(in locale: Locale) throws {
    let figures = ReportFigures(of: Shop().findings, in: try locale.language(), measuredBy: ApproximateMeasurer())
    for figure in figures.all {
      #expect(figure.wide.problems(measuredBy: ApproximateMeasurer()) == [], "\(figure.id), wide")
      #expect(figure.narrow.problems(measuredBy: ApproximateMeasurer()) == [], "\(figure.id), narrow")
    }
  }

  @Test(arguments: locales)
  private func countsEveryMarkOfDatesAndNumbersAmongItsTexts(of locale: Locale) throws {
    let letters = Set(try locale.language().fixedTexts(withUnits: ["USD"]).joined().unicodeScalars)
    let written = locale.dates.joined().unicodeScalars.filter { !$0.isASCII }
    let affixes = locale.dollars.prefix + locale.dollars.suffix
    for letter in written + (affixes + locale.weekdays + locale.months).unicodeScalars {
      #expect(letters.contains(letter) || letter == " ")
    }
  }
}

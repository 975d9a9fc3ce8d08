import Text

/// A day of the Gregorian calendar, for labels on time axes.
struct CivilDate: Hashable {
  let year: Int
  /// 1…12.
  let month: Int
  /// 1…31.
  let day: Int
  /// Days since 1970-01-01.
  let number: Int

  /// The day `number` days after 1970-01-01.
  ///
  /// - Source: Hinnant, “chrono-Compatible Low-Level Date Algorithms” (2013), `civil_from_days`.
  init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.number = number
  }

  /// The first day of the month `months` after January of the year 0.
  init(firstOfMonth months: Int) {
    let (year, month) = (CivilDate.floor(months, 12), months - CivilDate.floor(months, 12) * 12 + 1)
    let shifted = month <= 2 ? year - 1 : year
    let era = CivilDate.floor(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
    self.init(number: era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }

  /// Months since January of the year 0.
  var monthNumber: Int { year * 12 + month - 1 }
  /// Monday 0 … Sunday 6.
  var weekday: Int { number + 3 - CivilDate.floor(number + 3, 7) * 7 }

  /// The day as `pattern` orders it.
  func text(_ pattern: DatePattern, _ language: Language) -> String {
    language.numbers.inOwnDigits(
      pattern.text(year: year, month: month, day: day, weekday: weekday, names: language.names))
  }

  static func floor(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}

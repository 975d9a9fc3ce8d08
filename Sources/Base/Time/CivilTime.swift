/// A date and time of day as shown by a calendar and a wall clock, without a zone (proleptic Gregorian).
public struct CivilTime: Hashable, Comparable, Sendable {
  /// Seconds from 1970-01-01 00:00:00 to this civil time if both were UTC: a linear scale for civil arithmetic.
  public let linearSeconds: Int

  /// The civil time `linearSeconds` after 1970-01-01 00:00:00.
  public init(linearSeconds: Int) {
    self.linearSeconds = linearSeconds
  }

  /// The civil time with these fields, or nil if one is out of range (month 1–12, day of that month, hour 0–23, minute and second 0–59).
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...12).contains(month), day >= 1, day <= CivilTime.days(inMonth: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second), (-9999...9999).contains(year)
    else { return nil }
    let days = CivilTime.daysSinceEpoch(year: year, month: month, day: day)
    linearSeconds = days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// Earlier before later.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.linearSeconds < right.linearSeconds
  }

  /// Hour of the day, 0–23.
  public var hour: Int { secondOfDay / 3_600 }
  /// Minute of the hour, 0–59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// Second of the minute, 0–59.
  public var second: Int { secondOfDay % 60 }
  /// Day of the week, Monday = 0 … Sunday = 6.
  public var weekday: Int { CivilTime.remainder(daysSinceEpoch + 3, 7) }
  /// Hour of the week, Monday 00:00 = 0 … Sunday 23:00 = 167.
  public var hourOfWeek: Int { weekday * 24 + hour }
  /// Seconds since midnight, 0–86,399.
  public var secondOfDay: Int { CivilTime.remainder(linearSeconds, 86_400) }
  /// Whole days since 1970-01-01; negative before that date.
  public var daysSinceEpoch: Int { (linearSeconds - secondOfDay) / 86_400 }
  /// Year, month (1–12) and day of the month (1–31).
  public var date: (year: Int, month: Int, day: Int) { CivilTime.date(daysSinceEpoch: daysSinceEpoch) }
  /// Midnight at the start of this day.
  public var midnight: CivilTime { CivilTime(linearSeconds: linearSeconds - secondOfDay) }

  /// `2024-05-07 14:00:00`: sortable, and the form of times in all exported tables.
  public var text: String {
    let (year, month, day) = date
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let century = String(repeating: "0", count: max(0, 4 - String(abs(year)).count))
    let sign = year < 0 ? "-" : ""
    return "\(sign)\(century)\(abs(year))-\(padded(month))-\(padded(day)) "
      + "\(padded(hour)):\(padded(minute)):\(padded(second))"
  }
}

extension CivilTime {
  private static func remainder(_ value: Int, _ modulus: Int) -> Int {
    let rest = value % modulus
    return rest < 0 ? rest + modulus : rest
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a Gregorian date, computed from whole 400-year eras that begin on 1 March.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

/// The yearly transitions of a zone: the `TZ` string of POSIX with the extensions of RFC 8536.
///
/// - Source: POSIX.1-2017, Base Definitions, section 8.3; RFC 8536, section 3.3.1.
struct ZoneRule {
  /// A day of the year.
  enum Day {
    /// Day 1–365; 29 February is never counted.
    case julian(Int)
    /// Day 0–365; 29 February is counted.
    case ordinal(Int)
    /// The `week`-th `weekday` (Sunday = 0) of `month`; week 5 is the last one.
    case monthly(month: Int, week: Int, weekday: Int)
  }

  /// A transition: a day, and seconds after its midnight on the clocks in force before it.
  struct Change {
    let day: Day
    let seconds: Int
  }

  /// An offset east of Greenwich and its abbreviation.
  struct Clock {
    let offset: Int
    let abbreviation: String
  }

  let standard: Clock
  /// Daylight saving time, its start and its end; nil if there are no transitions.
  let summer: (clock: Clock, start: Change, end: Change)?

  /// The periods that begin in `years`, in order of time; a single one if there are no transitions.
  func periods(in years: ClosedRange<Int>) -> [Zone.Period] {
    guard let summer else {
      return [period(standard, at: ZoneRule.midnight(.ordinal(0), in: years.lowerBound) - standard.offset)]
    }
    let changes = years.flatMap { year in
      [
        period(summer.clock, at: instant(of: summer.start, in: year, from: standard)),
        period(standard, at: instant(of: summer.end, in: year, from: summer.clock)),
      ]
    }
    // If daylight saving time lasts all year, its end and its next start coincide, and the start wins.
    return changes.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  private func period(_ clock: Clock, at seconds: Int) -> Zone.Period {
    Zone.Period(start: Instant(unixSeconds: seconds), offset: clock.offset, abbreviation: clock.abbreviation)
  }

  private func instant(of change: Change, in year: Int, from clock: Clock) -> Int {
    ZoneRule.midnight(change.day, in: year) + change.seconds - clock.offset
  }

  /// Linear seconds of the midnight at the start of `day` in `year`, which must be in ``Zone/generatedYears``.
  private static func midnight(_ day: Day, in year: Int) -> Int {
    func start(ofMonth month: Int) -> Int {
      let (years, months) = month > 12 ? (1, month - 12) : (0, month)
      guard let first = CivilTime(year: year + years, month: months, day: 1) else {
        preconditionFailure("a rule is asked for a year that the calendar has")
      }
      return first.linearSeconds
    }
    let newYear = start(ofMonth: 1)
    switch day {
    case .ordinal(let index):
      return newYear + index * 86_400
    case .julian(let number):
      let isLeap = start(ofMonth: 3) - start(ofMonth: 2) == 29 * 86_400
      return newYear + (number - 1 + (isLeap && number >= 60 ? 1 : 0)) * 86_400
    case .monthly(let month, let week, let weekday):
      let first = start(ofMonth: month)
      // CivilTime counts weekdays from Monday, POSIX from Sunday.
      let firstWeekday = (CivilTime(linearSeconds: first).weekday + 1) % 7
      let day = first + ((weekday - firstWeekday + 7) % 7 + (week - 1) * 7) * 86_400
      return day < start(ofMonth: month + 1) ? day : day - 7 * 86_400
    }
  }
}

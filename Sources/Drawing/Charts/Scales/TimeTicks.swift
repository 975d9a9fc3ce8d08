public import Text

/// Readable places on a time axis: whole steps of the clocks on the wall, from five minutes to decades.
public enum TimeTicks {
  /// Ticks in [start, end] (seconds since 1970), at most `limit`, at the finest step that keeps to it. Right where clocks
  /// change: hours that do not exist are left out, hours that come twice are marked twice, days begin at their first second.
  public static func ticks(
    from start: Double, to end: Double, offsets: OffsetTable, limit: Int, in language: Language
  ) -> [Tick] {
    // Beyond these seconds, about the years −9999 and 9999, calendars are guesswork.
    let bounds = -377_700_000_000.0...253_402_000_000.0
    guard start < end, bounds.contains(start), bounds.contains(end) else { return [] }
    let (first, last) = (Int(start.rounded(.up)), Int(end.rounded(.down)))
    let limit = max(1, limit)
    var finer: (places: [Int], step: Step)?
    for step in Step.all where Double(last - first) / Double(step.seconds) <= 2 * Double(limit) + 1 {
      let places = step.places(from: first, to: last, offsets: offsets)
      if places.count > limit {
        finer = (places, step)
      } else if let finer, places.isEmpty {
        // Between one step that has too many places and one that has none: the middle one of the many.
        return labelled([finer.places[finer.places.count / 2]], finer.step, offsets, language)
      } else {
        return labelled(places, step, offsets, language)
      }
    }
    return []
  }

  private static func labelled(
    _ places: [Int], _ step: Step, _ offsets: OffsetTable, _ language: Language
  ) -> [Tick] {
    var previous: CivilDate?
    return places.map { second in
      let civil = second + offsets.offset(at: second)
      let date = CivilDate(number: CivilDate.floor(civil, 86_400))
      defer { previous = date }
      return Tick(
        value: Double(second), label: step.label(of: civil, date, in: language),
        context: step.context(of: date, after: previous, in: language))
    }
  }

  /// How far ticks are apart.
  enum Step: Hashable {
    case seconds(Int)
    case days(Int)
    case weeks(Int)
    case months(Int)

    static let all: [Step] =
      [1, 5, 15, 30, 60, 300, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200].map { .seconds($0) }
      + [.days(1), .days(2), .weeks(1), .weeks(2)]
      + [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000].map { .months($0) }

    /// Length, roughly.
    var seconds: Int {
      switch self {
      case .seconds(let count): count
      case .days(let count): count * 86_400
      case .weeks(let count): count * 604_800
      case .months(let count): count * 2_592_000
      }
    }

    /// Every multiple of the step on the wall in [start, end], as seconds since 1970.
    func places(from start: Int, to end: Int, offsets: OffsetTable) -> [Int] {
      let civilStart = CivilDate.floor(start + offsets.offset(at: start), 86_400) - 1
      let civilEnd = CivilDate.floor(end + offsets.offset(at: end), 86_400) + 1
      let days: [Int]
      switch self {
      case .seconds(let step):
        return offsets.stretches(from: start, to: end + 1).flatMap { stretch -> [Int] in
          let first = -CivilDate.floor(-(stretch.start + stretch.offset), step) * step - stretch.offset
          return Array(stride(from: first, to: stretch.end, by: step))
        }
      case .days(1):
        days = Array(civilStart...civilEnd)
      case .days(let step):
        // Counted within each month; a tick on the 31st would crowd the 1st.
        days = (civilStart...civilEnd).filter { number in
          let day = CivilDate(number: number).day
          return (day - 1) % step == 0 && day < 31
        }
      case .weeks(let step):
        // Day −3 was a Monday.
        let first = CivilDate.floor(civilStart + 3, 7 * step) * 7 * step - 3
        days = Array(stride(from: first, through: civilEnd, by: 7 * step))
      case .months(let step):
        let first = CivilDate.floor(CivilDate(number: civilStart).monthNumber, step) * step
        let last = CivilDate(number: civilEnd).monthNumber
        days = stride(from: first, through: last, by: step).map { CivilDate(firstOfMonth: $0).number }
      }
      return days.map { offsets.second(showing: $0 * 86_400) }.filter { $0 >= start && $0 <= end }
    }

    /// `14:00`, `Tue 7`, `May`, `2024`.
    func label(of civil: Int, _ date: CivilDate, in language: Language) -> String {
      switch self {
      case .seconds(let step):
        let second = civil - date.number * 86_400
        let clock = "\(TimeTicks.padded(second / 3_600)):\(TimeTicks.padded(second / 60 % 60))"
        return language.numbers.inOwnDigits(step < 60 ? "\(clock):\(TimeTicks.padded(second % 60))" : clock)
      case .days, .weeks: return date.text(language.dates.weekdayAndDay, language)
      case .months(let step):
        return step < 12 ? language.names.months[date.month - 1] : date.text(language.dates.year, language)
      }
    }

    /// What begins here: the day below hours, the month below days and weeks, the year below months.
    func context(of date: CivilDate, after previous: CivilDate?, in language: Language) -> String {
      switch self {
      case .seconds:
        return date.number == previous?.number ? "" : date.text(language.dates.day, language)
      case .days, .weeks:
        if date.monthNumber == previous?.monthNumber { return "" }
        return date.year == previous?.year
          ? language.names.months[date.month - 1] : date.text(language.dates.monthAndYear, language)
      case .months(1...11):
        return date.year == previous?.year ? "" : date.text(language.dates.year, language)
      case .months: return ""
      }
    }
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

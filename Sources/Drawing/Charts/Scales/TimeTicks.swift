public import Text
public import Time

/// Round values on a time axis: whole steps of local time, from five minutes to decades.
public enum TimeTicks {
  /// Ticks in [start, end] (seconds since 1970), at most `limit`, at the finest step that allows it. Handles clock changes: skipped hours
  /// have no tick, repeated hours have two, and days start at their first second.
  public static func ticks(
    from start: Double, to end: Double, zone: Zone, limit: Int, in language: Language
  ) -> [Tick] {
    // Outside this range, about the years −9999 to 9999, calendars are not reliable.
    let bounds = -377_700_000_000.0...253_402_000_000.0
    guard start < end, bounds.contains(start), bounds.contains(end) else { return [] }
    let (first, last) = (Int(start.rounded(.up)), Int(end.rounded(.down)))
    let limit = max(1, limit)
    var finer: (places: [Int], step: Step)?
    for step in Step.all where Double(last - first) / Double(step.seconds) <= 2 * Double(limit) + 1 {
      let places = step.places(from: first, to: last, zone: zone)
      if places.count > limit {
        finer = (places, step)
      } else if let finer, places.isEmpty {
        // If one step gives too many ticks and the next one none, only the middle tick is shown.
        return labelled([finer.places[finer.places.count / 2]], finer.step, zone, language)
      } else {
        return labelled(places, step, zone, language)
      }
    }
    return []
  }

  private static func labelled(
    _ places: [Int], _ step: Step, _ zone: Zone, _ language: Language
  ) -> [Tick] {
    var previous: CivilTime?
    return places.map { second in
      let civil = zone.civil(at: Instant(unixSeconds: second))
      defer { previous = civil }
      return Tick(
        value: Double(second), label: step.label(of: civil, in: language),
        context: step.context(of: civil, after: previous, in: language))
    }
  }

  /// The distance between ticks.
  enum Step: Hashable {
    case seconds(Int)
    case days(Int)
    case weeks(Int)
    case months(Int)

    static let all: [Step] =
      [1, 5, 15, 30, 60, 300, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200].map { .seconds($0) }
      + [.days(1), .days(2), .weeks(1), .weeks(2)]
      + [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000].map { .months($0) }

    /// The approximate length.
    var seconds: Int {
      switch self {
      case .seconds(let count): count
      case .days(let count): count * 86_400
      case .weeks(let count): count * 604_800
      case .months(let count): count * 2_592_000
      }
    }

    /// Every multiple of the step in local time in [start, end], as seconds since 1970.
    func places(from start: Int, to end: Int, zone: Zone) -> [Int] {
      let firstDay = zone.civil(at: Instant(unixSeconds: start)).daysSinceEpoch - 1
      let lastDay = zone.civil(at: Instant(unixSeconds: end)).daysSinceEpoch + 1
      let days: [CivilTime]
      switch self {
      case .seconds(let step):
        return zone.stretches(from: start, to: end + 1).flatMap { stretch -> [Int] in
          let first = -TimeTicks.floor(-(stretch.start + stretch.offset), to: step) - stretch.offset
          return Array(stride(from: first, to: stretch.end, by: step))
        }
      case .days(1):
        days = (firstDay...lastDay).map { CivilTime(daysSinceEpoch: $0) }
      case .days(let step):
        // Counted within each month; a tick on the 31st would be too close to the 1st.
        days = (firstDay...lastDay).map { CivilTime(daysSinceEpoch: $0) }.filter { civil in
          let day = civil.date.day
          return (day - 1) % step == 0 && day < 31
        }
      case .weeks(let step):
        // Day −3 was a Monday.
        let first = TimeTicks.floor(firstDay + 3, to: 7 * step) - 3
        days = stride(from: first, through: lastDay, by: 7 * step).map { CivilTime(daysSinceEpoch: $0) }
      case .months(let step):
        let first = TimeTicks.floor(CivilTime(daysSinceEpoch: firstDay).monthNumber, to: step)
        let last = CivilTime(daysSinceEpoch: lastDay).monthNumber
        days = stride(from: first, through: last, by: step).compactMap { CivilTime(firstOfMonth: $0) }
      }
      return days.map { zone.firstSecond(of: $0) }.filter { $0 >= start && $0 <= end }
    }

    /// `14:00`, `Tue 7`, `May`, `2024`.
    func label(of civil: CivilTime, in language: Language) -> String {
      switch self {
      case .seconds(let step):
        let clock = "\(TimeTicks.padded(civil.hour)):\(TimeTicks.padded(civil.minute))"
        return language.numbers.inOwnDigits(step < 60 ? "\(clock):\(TimeTicks.padded(civil.second))" : clock)
      case .days, .weeks: return civil.text(language.dates.weekdayAndDay, language)
      case .months(let step):
        return step < 12 ? language.names.months[civil.date.month - 1] : civil.text(language.dates.year, language)
      }
    }

    /// The larger unit that starts here: the day below hours, the month below days and weeks, the year below months.
    func context(of civil: CivilTime, after previous: CivilTime?, in language: Language) -> String {
      switch self {
      case .seconds:
        return civil.daysSinceEpoch == previous?.daysSinceEpoch ? "" : civil.text(language.dates.day, language)
      case .days, .weeks:
        if civil.monthNumber == previous?.monthNumber { return "" }
        return civil.date.year == previous?.date.year
          ? language.names.months[civil.date.month - 1] : civil.text(language.dates.monthAndYear, language)
      case .months(1...11):
        return civil.date.year == previous?.date.year ? "" : civil.text(language.dates.year, language)
      case .months: return ""
      }
    }
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The greatest multiple of `step` that is not above `value`.
  static func floor(_ value: Int, to step: Int) -> Int {
    let rest = value % step
    return value - (rest < 0 ? rest + step : rest)
  }
}

extension CivilTime {
  fileprivate init(daysSinceEpoch days: Int) { self.init(linearSeconds: days * 86_400) }

  /// The first day of the month `months` after January of the year 0; nil beyond the years of four digits.
  fileprivate init?(firstOfMonth months: Int) {
    let january = TimeTicks.floor(months, to: 12)
    self.init(year: january / 12, month: months - january + 1, day: 1)
  }

  /// Months since January of the year 0.
  fileprivate var monthNumber: Int { date.year * 12 + date.month - 1 }

  /// The day as `pattern` orders it.
  fileprivate func text(_ pattern: DatePattern, _ language: Language) -> String {
    let (year, month, day) = date
    return language.numbers.inOwnDigits(
      pattern.text(year: year, month: month, day: day, weekday: weekday, names: language.names))
  }
}

extension Zone {
  /// The first second of the day of `midnight`, also where the clocks skip midnight or show it twice.
  fileprivate func firstSecond(of midnight: CivilTime) -> Int {
    switch resolve(midnight) {
    case .unique(let instant), .ambiguous(let instant, _): instant.unixSeconds
    case .skipped(let shifted): period(at: shifted).start.unixSeconds
    }
  }

  /// The stretches of constant offset that [start, end) falls into, in seconds since 1970.
  fileprivate func stretches(from start: Int, to end: Int) -> [(start: Int, end: Int, offset: Int)] {
    guard start < end else { return [] }
    let cuts = [start] + periods.map(\.start.unixSeconds).filter { $0 > start && $0 < end } + [end]
    return zip(cuts, cuts.dropFirst()).map { ($0, $1, period(at: Instant(unixSeconds: $0)).offset) }
  }

  /// `UTC`, `UTC+2`, `UTC+5:30`, or both where the clocks change in between: `UTC+1/+2`; in seconds since 1970.
  public func offsetLabel(from start: Int, to end: Int) -> String {
    var offsets: [Int] = []
    for stretch in stretches(from: start, to: max(end, start + 1)) where !offsets.contains(stretch.offset) {
      offsets.append(stretch.offset)
    }
    let words = offsets.prefix(2).map(Zone.signed)
    return words == [""] ? "UTC" : "UTC" + words.map { $0.isEmpty ? "±0" : $0 }.joined(separator: "/")
  }

  private static func signed(_ offset: Int) -> String {
    guard offset != 0 else { return "" }
    let minutes = abs(offset) / 60 % 60
    let hours = "\(offset < 0 ? "−" : "+")\(abs(offset) / 3_600)"
    return minutes == 0 ? hours : "\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

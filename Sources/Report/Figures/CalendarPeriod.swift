import Datasets
import Text
import Time

/// A calendar period by which long tables are summarised, shortest first.
enum CalendarPeriod: CaseIterable {
  case day, week, month, year

  /// The heading of the period's column.
  func noun(in texts: Texts) -> String {
    switch self {
    case .day: texts["calendar.day"]
    case .week: texts["calendar.week"]
    case .month: texts["calendar.month"]
    case .year: texts["calendar.year"]
    }
  }

  /// The note of a table summarised by the period.
  func note(in texts: Texts) -> String {
    switch self {
    case .day: texts["calendar.by-day"]
    case .week: texts["calendar.by-week"]
    case .month: texts["calendar.by-month"]
    case .year: texts["calendar.by-year"]
    }
  }

  /// A key that is equal for two local times exactly if they are in the same period.
  func key(of time: CivilTime) -> Int {
    let date = time.date
    switch self {
    case .day: return time.daysSinceEpoch
    case .week: return time.daysSinceEpoch - time.weekday
    case .month: return date.year * 12 + date.month
    case .year: return date.year
    }
  }

  /// `2024-05-07` (the Monday for a week), `2024-05`, `2024`.
  func label(of time: CivilTime) -> String {
    switch self {
    case .day: String(time.text.prefix(10))
    case .week: String(CivilTime(linearSeconds: (time.daysSinceEpoch - time.weekday) * 86_400).text.prefix(10))
    case .month: String(time.text.prefix(7))
    case .year: String(time.text.prefix(4))
    }
  }
}

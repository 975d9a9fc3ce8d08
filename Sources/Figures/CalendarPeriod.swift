import Datasets

/// A stretch of the calendar by which long tables are summed up, shortest first.
enum CalendarPeriod: CaseIterable {
  case day, week, month, year

  /// The heading of its column.
  var noun: String {
    switch self {
    case .day: "Day"
    case .week: "Week from"
    case .month: "Month"
    case .year: "Year"
    }
  }

  /// How often it comes: `Daily`.
  var adverb: String {
    switch self {
    case .day: "Daily"
    case .week: "Weekly"
    case .month: "Monthly"
    case .year: "Yearly"
    }
  }

  /// Equal for two civil times just where they fall into the same stretch.
  func key(of time: CivilTime) -> Int {
    let date = time.date
    switch self {
    case .day: return time.daysSinceEpoch
    case .week: return time.daysSinceEpoch - time.weekday
    case .month: return date.year * 12 + date.month
    case .year: return date.year
    }
  }

  /// `2024-05-07` (its Monday for a week), `2024-05`, `2024`.
  func label(of time: CivilTime) -> String {
    switch self {
    case .day: String(time.text.prefix(10))
    case .week: String(CivilTime(linearSeconds: (time.daysSinceEpoch - time.weekday) * 86_400).text.prefix(10))
    case .month: String(time.text.prefix(7))
    case .year: String(time.text.prefix(4))
    }
  }
}

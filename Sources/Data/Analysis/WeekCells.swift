import Datasets
import Time

/// The cell of each bucket in the day and in the week of the report's time zone.
struct WeekCells {
  /// Shorter buckets share a cell with their neighbours, so that a month of minutes has more than four values per cell. A quarter divides
  /// the hour, so changes on the full hour stay sharp.
  private static let quarter = 900
  private static let hour = 3_600

  /// Length of a cell in seconds: the grid's step or, for short steps, a multiple of it up to a quarter of an hour.
  let width: Int
  /// Cell of the week, Monday 00:00 first.
  let ofWeek: [Int]
  /// Cell of the day; cells of weekdays come first, then those of the weekend.
  let ofDay: [Int]
  /// Whether a bucket lies on a Saturday or Sunday.
  let isWeekend: [Bool]
  /// Hour of the week, Monday 00:00 = 0.
  let hourOfWeek: [Int]
  /// Number of the calendar week, which starts on Monday.
  let week: [Int]
  /// Number of the calendar day.
  let day: [Int]

  init(of grid: TimeGrid, in zone: Zone) {
    let width = WeekCells.width(forStep: grid.step)
    let cellsADay = (86_400 + width - 1) / width
    var ofWeek: [Int] = []
    var ofDay: [Int] = []
    var isWeekend: [Bool] = []
    var hourOfWeek: [Int] = []
    var week: [Int] = []
    var day: [Int] = []
    for index in 0..<grid.count {
      let civil = zone.civil(at: grid.instant(at: index))
      let slot = civil.secondOfDay / width
      let weekday = civil.weekday
      ofWeek.append(weekday * cellsADay + slot)
      ofDay.append(weekday >= 5 ? cellsADay + slot : slot)
      isWeekend.append(weekday >= 5)
      hourOfWeek.append(weekday * 24 + civil.secondOfDay / WeekCells.hour)
      day.append(civil.daysSinceEpoch)
      // Day 4 after the epoch is a Monday; days before the epoch round down as well.
      week.append((civil.daysSinceEpoch - weekday - 4) / 7)
    }
    self.width = width
    self.ofWeek = ofWeek
    self.ofDay = ofDay
    self.isWeekend = isWeekend
    self.hourOfWeek = hourOfWeek
    self.week = week
    self.day = day
  }

  /// The largest multiple of `step` up to a quarter of an hour that divides the hour; `step` itself without one.
  static func width(forStep step: Int) -> Int {
    guard step < quarter else { return step }
    let multiples = stride(from: step, through: quarter, by: step).filter { hour % $0 == 0 }
    return multiples.last ?? step
  }
}

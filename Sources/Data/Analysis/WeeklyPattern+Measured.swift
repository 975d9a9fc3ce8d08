import Datasets
import Statistics
import Time

extension WeeklyPattern {
  /// Computes the normal week of `values`. `declared` is the declared rhythm of the same metric.
  init(of values: [Double], on timeline: Timeline, declared: Rhythm?) {
    var cells = [[Double]](repeating: [], count: 168)
    for index in values.indices where timeline.isNormal[index] && values[index].isFinite {
      cells[timeline.cells.hourOfWeek[index]].append(values[index])
    }
    let hours = cells.map { Quantile.median($0) ?? .nan }
    let weekdayHours = (0..<24).map { hour in
      Quantile.median((0..<5).flatMap { cells[$0 * 24 + hour] }) ?? .nan
    }
    let weekdays = Quantile.median((0..<5 * 24).flatMap { cells[$0] }) ?? .nan
    let level = declared.flatMap { WeeklyPattern.level(of: weekdayHours, inUnitsOf: $0.hours) } ?? weekdays
    self.hours = hours
    hourFactors = weekdayHours.map { WeeklyPattern.ratio($0, to: level) }
    dayFactors = (0..<7).map { day in
      Quantile.median((0..<24).map { WeeklyPattern.ratio(hours[day * 24 + $0], to: weekdayHours[$0]) }) ?? .nan
    }
  }

  /// The value of a declared factor of 1: the median over the hours of measured ÷ declared.
  private static func level(of hours: [Double], inUnitsOf factors: [Double]) -> Double? {
    Quantile.median(zip(hours, factors).map { ratio($0, to: $1) })
  }

  private static func ratio(_ value: Double, to base: Double) -> Double {
    let ratio = value / base
    return ratio.isFinite ? ratio : .nan
  }
}

/// A series' normal week. Cells without a value are `nan`.
public struct WeeklyPattern: Sendable {
  /// Median of each hour of the week, Monday 00:00 first: 168 values.
  public let hours: [Double]
  /// Median of each hour of the day on weekdays, as a multiple of the median weekday: 24 values.
  public let hourFactors: [Double]
  /// Median of each day of the week, as a multiple of the median weekday, Monday first: 7 values.
  public let dayFactors: [Double]
}

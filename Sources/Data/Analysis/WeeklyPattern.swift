/// A series' normal week. Cells without a value are `nan`.
public struct WeeklyPattern: Sendable {
  /// Median of the normal buckets that start in each hour of the week, Monday 00:00 first: 168 values.
  public let hours: [Double]
  /// Median of each hour of the day on weekdays: 24 values, as multiples of the median of all weekday buckets. If the data set declares a
  /// rhythm of this metric, they are multiples of the value of its factor 1 (the median over the hours of measured ÷ declared), so that
  /// both can be compared.
  public let hourFactors: [Double]
  /// Each day of the week as a multiple of weekdays, Monday first: 7 values, each the median over the day's hours of hour ÷ same hour on
  /// weekdays.
  public let dayFactors: [Double]
}

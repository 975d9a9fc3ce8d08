/// A series' normal week. Cells without a value are `nan`.
public struct WeeklyPattern: Sendable {
  /// Median of the normal buckets that begin in each hour of the week, Monday 00:00 first: 168 values.
  public let hours: [Double]
  /// Median of each hour of the day on weekdays: 24 values, as multiples of the median of all weekday buckets, or where
  /// the data set declares a rhythm of this metric, of the level that its factor 1 stands for (the median over the hours
  /// of measured ÷ declared), so that the two can be compared.
  public let hourFactors: [Double]
  /// Each day of the week as a multiple of weekdays, Monday first: the median over the day's hours of hour ÷ same hour
  /// on weekdays. 7 values.
  public let dayFactors: [Double]
}

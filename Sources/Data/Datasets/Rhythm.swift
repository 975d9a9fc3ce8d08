/// A declared daily and weekly rhythm, as multiples of a weekday's base level.
public struct Rhythm: Hashable, Sendable {
  /// Column name of the metric with this rhythm.
  public let column: String
  /// 24 factors, from midnight.
  public let hours: [Double]
  /// 7 factors, from Monday.
  public let days: [Double]

  /// The declared rhythm of the metric in `column`: 24 hours, 7 days.
  public init(column: String, hours: [Double], days: [Double]) {
    precondition(hours.count == 24 && days.count == 7, "a rhythm has 24 hours and 7 days")
    self.column = column
    self.hours = hours
    self.days = days
  }
}

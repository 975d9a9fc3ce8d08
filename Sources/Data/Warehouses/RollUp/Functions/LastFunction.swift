import SQL

/// The number of the row with the latest time; of equal times, whose rows a database has in no order, the greatest number.
struct LastFunction: AggregateFunction {
  static let name = "debrief_last"
  static let argumentCount = 2
  private(set) var result = Double.nan
  private var latest = -Double.infinity

  init() {}

  mutating func step(_ value: Double, _ time: Double) {
    guard !value.isNaN, time > latest || time == latest && value > result else { return }
    (result, latest) = (value, time)
  }
}

import SQL

/// The number in the row with the latest time; if several rows share that time, the largest number, because a database does not order them.
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

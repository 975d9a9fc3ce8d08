import SQLite

/// The number of the row with the latest time; of equal times of the one seen last.
struct LastFunction: AggregateFunction {
  static let name = "debrief_last"
  static let argumentCount = 2
  private(set) var result = Double.nan
  private var latest = -Double.infinity

  init() {}

  mutating func step(_ value: Double, _ time: Double) {
    guard !value.isNaN, time >= latest else { return }
    (result, latest) = (value, time)
  }
}

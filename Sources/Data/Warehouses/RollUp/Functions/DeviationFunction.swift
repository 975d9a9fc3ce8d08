import SQL
import Statistics

/// The standard deviation of numbers, with n − 1.
struct DeviationFunction: AggregateFunction {
  static let name = "debrief_deviation"
  static let argumentCount = 1
  private var moments = CoMoments()

  init() {}

  mutating func step(_ value: Double, _: Double) {
    if !value.isNaN { moments.insert(value, value) }
  }

  var result: Double { moments.standardDeviationX ?? .nan }
}

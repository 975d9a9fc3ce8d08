import SQL
import Statistics

/// Pearson's coefficient of pairs of numbers.
struct CorrelationFunction: AggregateFunction {
  static let name = "debrief_correlation"
  static let argumentCount = 2
  private var moments = CoMoments()

  init() {}

  mutating func step(_ first: Double, _ second: Double) {
    if !first.isNaN, !second.isNaN { moments.insert(first, second) }
  }

  var result: Double { moments.correlation ?? .nan }
}

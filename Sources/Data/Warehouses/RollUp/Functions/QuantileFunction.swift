import SQL
import Statistics

/// A quantile of numbers, computed with the same sketch as for files.
struct QuantileFunction: AggregateFunction {
  static let name = "debrief_quantile"
  static let argumentCount = 2
  private var sketch = QuantileSketch()
  private var probability = 0.5

  init() {}

  mutating func step(_ value: Double, _ probability: Double) {
    self.probability = probability
    if !value.isNaN { sketch.insert(value) }
  }

  var result: Double { sketch.quantile(probability) ?? .nan }
}

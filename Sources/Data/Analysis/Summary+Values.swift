import Datasets
import Statistics
import Time

extension Summary {
  /// The summary of the values in the buckets at `indices`, in time order.
  ///
  /// - Complexity: O(n log n).
  init(of values: [Double], at indices: some Sequence<Int>, on grid: TimeGrid) {
    var present: [Double] = []
    var missing = 0
    var least: (value: Double, index: Int)?
    var greatest: (value: Double, index: Int)?
    for index in indices {
      let value = values[index]
      guard value.isFinite else {
        missing += 1
        continue
      }
      present.append(value)
      if least.map({ value < $0.value }) ?? true { least = (value, index) }
      if greatest.map({ value > $0.value }) ?? true { greatest = (value, index) }
    }
    let moments = Moments(present)
    let quantiles = Quantile.quantiles([0.05, 0.5, 0.95, 0.99], of: present)
    let sum = present.reduce(0, +)
    count = present.count
    self.missing = missing
    self.sum = present.isEmpty || !sum.isFinite ? nil : sum
    mean = present.isEmpty ? nil : moments.mean
    standardDeviation = moments.standardDeviation
    p05 = quantiles?[0]
    median = quantiles?[1]
    p95 = quantiles?[2]
    p99 = quantiles?[3]
    minimum = least.map { Extreme(value: $0.value, time: grid.instant(at: $0.index)) }
    maximum = greatest.map { Extreme(value: $0.value, time: grid.instant(at: $0.index)) }
  }
}

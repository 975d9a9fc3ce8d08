internal import Datasets
internal import Time

/// What two or more values of one metric in one bucket come to.
struct Bucket: Sendable {
  private(set) var count: Int
  /// Their sum, their greatest, or the one with the latest time, of equal times the one read last: as the metric's aggregate wants it.
  private(set) var amount: Double
  /// Seconds from the bucket's beginning to the latest time.
  private(set) var lastOffset: Int32

  /// A bucket of `count` values that come to `amount`.
  init(count: Int = 1, _ amount: Double, offset: Int32) {
    (self.count, self.amount, lastOffset) = (count, amount, offset)
  }

  /// Takes in what was read later.
  mutating func merge(_ later: Bucket, by aggregate: Metric.Aggregate) {
    count += later.count
    switch aggregate {
    case .sum, .mean: amount += later.amount
    case .max: amount = max(amount, later.amount)
    case .last: if later.lastOffset >= lastOffset { amount = later.amount }
    }
    lastOffset = max(lastOffset, later.lastOffset)
  }

  /// The one value that they become.
  func value(by aggregate: Metric.Aggregate) -> Double {
    aggregate == .mean ? amount / Double(count) : amount
  }
}

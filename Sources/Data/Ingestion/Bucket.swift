internal import Datasets
internal import Time

/// The combined values of one metric in one bucket with two or more values.
struct Bucket: Sendable {
  private(set) var count: Int
  /// Depending on the metric's aggregate: the sum, the maximum, or the value with the latest time (of equal times, the one read last).
  private(set) var amount: Double
  /// Seconds from the start of the bucket to the latest time.
  private(set) var lastOffset: Int32

  /// A bucket of `count` values with the combined value `amount`.
  init(count: Int = 1, _ amount: Double, offset: Int32) {
    (self.count, self.amount, lastOffset) = (count, amount, offset)
  }

  /// Adds the values of a bucket that was read later.
  mutating func merge(_ later: Bucket, by aggregate: Metric.Aggregate) {
    count += later.count
    switch aggregate {
    case .sum, .mean: amount += later.amount
    case .max: amount = max(amount, later.amount)
    case .last: if later.lastOffset >= lastOffset { amount = later.amount }
    }
    lastOffset = max(lastOffset, later.lastOffset)
  }

  /// The bucket's final value.
  func value(by aggregate: Metric.Aggregate) -> Double {
    aggregate == .mean ? amount / Double(count) : amount
  }
}

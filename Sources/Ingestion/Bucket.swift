internal import Statistics

/// What two or more values of one metric in one bucket come to.
struct Bucket: Sendable {
  private(set) var count: Int
  private(set) var sum: Double
  private(set) var minimum: Double
  private(set) var maximum: Double
  /// The value with the latest time; of equal times the one read last.
  private(set) var last: Double
  /// Seconds from the bucket's beginning to the latest time.
  private(set) var lastOffset: Int32
  private(set) var sketch = QuantileSketch()

  /// A bucket with one value so far.
  init(_ value: Double, offset: Int32) {
    (count, sum, minimum, maximum, last, lastOffset) = (1, value, value, value, value, offset)
    sketch.insert(value)
  }

  /// Takes in a value that was read later.
  mutating func insert(_ value: Double, offset: Int32) {
    count += 1
    sum += value
    minimum = min(minimum, value)
    maximum = max(maximum, value)
    if offset >= lastOffset { (last, lastOffset) = (value, offset) }
    sketch.insert(value)
  }

  /// Takes in values that were read later.
  mutating func merge(_ later: Bucket) {
    count += later.count
    sum += later.sum
    minimum = min(minimum, later.minimum)
    maximum = max(maximum, later.maximum)
    if later.lastOffset >= lastOffset { (last, lastOffset) = (later.last, later.lastOffset) }
    sketch.merge(later.sketch)
  }
}

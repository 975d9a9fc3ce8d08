/// The values of one series by bucket: the result of every source, whatever the size of its tables.
public struct RollUp: Sendable {
  /// Number of values per bucket.
  public let counts: [Int]
  /// One value per bucket, by the metric's aggregate; `nan` if the bucket is empty.
  public let values: [Double]

  /// A roll-up of two arrays of equal length.
  public init(values: [Double], counts: [Int]) {
    precondition(counts.count == values.count, "the columns of a roll-up have one length")
    self.values = values
    self.counts = counts
  }

  /// The roll-up of a series with one value per bucket; `nan` marks a gap.
  public init(values: [Double]) {
    self.init(values: values, counts: values.map { $0.isNaN ? 0 : 1 })
  }

  /// The same roll-up with `change` applied to every value; it must map `nan` to `nan`. Counts stay the same.
  ///
  /// - Complexity: O(n) in the number of buckets.
  public func mapValues(_ change: (Double) -> Double) -> RollUp {
    RollUp(values: values.map(change), counts: counts)
  }
}

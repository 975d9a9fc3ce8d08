/// What fell into each bucket of one series: the form in which every source answers, whatever the size of its tables.
public struct RollUp: Sendable {
  /// Number of values a bucket.
  public let counts: [Int]
  /// One value a bucket, by the metric's aggregate; `nan` where the bucket has none.
  public let values: [Double]

  /// A roll-up of two columns of equal length.
  public init(values: [Double], counts: [Int]) {
    precondition(counts.count == values.count, "the columns of a roll-up have one length")
    self.values = values
    self.counts = counts
  }

  /// The roll-up of a series that has just one value a bucket; `nan` marks a gap.
  public init(values: [Double]) {
    self.init(values: values, counts: values.map { $0.isNaN ? 0 : 1 })
  }

  /// The same roll-up with `change` applied to every value, which gives `nan` for `nan`; counts stay.
  ///
  /// - Complexity: O(n) in the number of buckets.
  public func mapValues(_ change: (Double) -> Double) -> RollUp {
    RollUp(values: values.map(change), counts: counts)
  }
}

public import Statistics

/// What fell into each bucket of one series: the form in which every source answers, whatever the size of its tables.
///
/// Columns are kept side by side, one entry a bucket. A bucket without a value has count 0 and `nan` elsewhere.
public struct RollUp: Sendable {
  /// Number of values a bucket.
  public let counts: [Int]
  /// Sum of the values a bucket.
  public let sums: [Double]
  /// Least value a bucket.
  public let minima: [Double]
  /// Greatest value a bucket.
  public let maxima: [Double]
  /// The value with the latest time a bucket; of equal times the one read last.
  public let lasts: [Double]
  /// One a bucket, or none at all where no bucket has two values: a series of single values pays nothing for them.
  private let sketches: [QuantileSketch?]

  /// A roll-up of columns of equal length; a bucket with fewer than two values has no sketch, and `sketches` may be empty
  /// where none has.
  public init(
    counts: [Int], sums: [Double], minima: [Double], maxima: [Double], lasts: [Double],
    sketches: [QuantileSketch?] = []
  ) {
    precondition(
      [sums.count, minima.count, maxima.count, lasts.count].allSatisfy { $0 == counts.count }
        && (sketches.isEmpty || sketches.count == counts.count),
      "the columns of a roll-up have one length")
    self.counts = counts
    self.sums = sums
    self.minima = minima
    self.maxima = maxima
    self.lasts = lasts
    self.sketches = sketches
  }

  /// The roll-up of a series that has just one value a bucket; `nan` marks a gap.
  public init(values: [Double]) {
    self.init(
      counts: values.map { $0.isNaN ? 0 : 1 }, sums: values, minima: values, maxima: values, lasts: values)
  }

  /// A sketch of the distribution of the values in bucket `index`; nil where it has fewer than two.
  public func sketch(at index: Int) -> QuantileSketch? {
    sketches.isEmpty ? nil : sketches[index]
  }

  /// One value a bucket; `nan` where a bucket is empty.
  public func values(by aggregate: Metric.Aggregate) -> [Double] {
    switch aggregate {
    case .sum: sums
    case .mean: zip(sums, counts).map { sum, count in count == 0 ? .nan : sum / Double(count) }
    case .max: maxima
    case .last: lasts
    }
  }
}

internal import Datasets
internal import Time

/// Buckets without a value in the series of one metric.
struct Gaps: Equatable {
  /// Buckets without a value, over all services.
  private(set) var empty = 0
  /// All buckets, over all services.
  private(set) var total = 0
  /// The earliest bucket without a value, and the first service that lacks it.
  private(set) var firstBucket: Int?
  private(set) var firstService: String?
  /// Services with a gap.
  private(set) var services = 0
  /// The longest run of empty buckets in one series.
  private(set) var longest: Int?

  init(in series: [Series]) {
    for series in series {
      total += series.values.count
      var run = 0
      var isFirst = true
      for (index, value) in series.values.enumerated() {
        guard value.isNaN else {
          run = 0
          continue
        }
        if isFirst {
          if index < firstBucket ?? .max { (firstBucket, firstService) = (index, series.service) }
          if series.service != nil { services += 1 }
          isFirst = false
        }
        run += 1
        empty += 1
        longest = max(longest ?? 0, run)
      }
    }
  }
}

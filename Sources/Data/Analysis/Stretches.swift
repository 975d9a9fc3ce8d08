/// Buckets grouped into stretches: those that lie closer together than a gap are one.
struct Stretches {
  private let gap: Int
  private var stretches: [ClosedRange<Int>] = []

  init(gap: Int) { self.gap = gap }

  /// Number of stretches.
  var count: Int { stretches.count }

  /// Takes in a bucket, and joins what it brings together.
  mutating func insert(_ bucket: Int) {
    var joined = bucket...bucket
    stretches.removeAll { stretch in
      guard stretch.lowerBound - gap <= bucket, bucket <= stretch.upperBound + gap else { return false }
      joined = min(joined.lowerBound, stretch.lowerBound)...max(joined.upperBound, stretch.upperBound)
      return true
    }
    stretches.append(joined)
  }
}

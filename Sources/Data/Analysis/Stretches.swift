/// Buckets grouped into stretches: buckets closer together than a gap form one stretch.
struct Stretches {
  private let gap: Int
  private var stretches: [ClosedRange<Int>] = []

  init(gap: Int) { self.gap = gap }

  var count: Int { stretches.count }

  /// Adds a bucket, and joins the stretches that it connects.
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

/// Sums of a series and of its baseline over the same buckets.
struct PairedSums {
  var value = 0.0
  var baseline = 0.0
  var count = 0

  static func + (left: PairedSums, right: PairedSums) -> PairedSums {
    PairedSums(
      value: left.value + right.value, baseline: left.baseline + right.baseline, count: left.count + right.count)
  }

  static func - (left: PairedSums, right: PairedSums) -> PairedSums {
    PairedSums(
      value: left.value - right.value, baseline: left.baseline - right.baseline, count: left.count - right.count)
  }

  /// Running sums, which give the sums over any range of buckets in constant time.
  struct Running {
    private let before: [PairedSums]

    /// Creates running sums over the buckets that `isIncluded` marks and in which both series have a value.
    init(of values: [Double], and baseline: [Double], where isIncluded: (Int) -> Bool) {
      var before = [PairedSums()]
      before.reserveCapacity(values.count + 1)
      var sums = PairedSums()
      for index in values.indices {
        if values[index].isFinite, baseline[index].isFinite, isIncluded(index) {
          sums.value += values[index]
          sums.baseline += baseline[index]
          sums.count += 1
        }
        before.append(sums)
      }
      self.before = before
    }

    subscript(range: Range<Int>) -> PairedSums { before[range.upperBound] - before[range.lowerBound] }

    var total: PairedSums { before[before.count - 1] }
  }
}

internal import Datasets
internal import Statistics
internal import Time

extension ServiceRollUp {
  /// The roll-up of one metric in the buckets of `window`.
  func rollUp(of metric: Int, in window: Range<Int>) -> RollUp {
    var values = [Double](repeating: .nan, count: window.count)
    var counts = [Int](repeating: 0, count: window.count)
    for bucket in range.clamped(to: window) {
      let (cell, index) = ((bucket - base) * width + metric, bucket - window.lowerBound)
      let tag = tags[cell]
      if tag >= 0 {
        (values[index], counts[index]) = (singles[cell], 1)
      } else if tag < ServiceRollUp.emptyTag {
        let found = buckets[ServiceRollUp.index(tag)]
        (values[index], counts[index]) = (found.value(by: aggregates[metric]), found.count)
      }
    }
    return RollUp(values: values, counts: counts)
  }

  /// Whether any bucket has two values of a metric: only then do rows add information to buckets.
  var isFinerThanBuckets: Bool { !buckets.isEmpty }

  /// The distribution of the row values of one metric; nil if rows are no finer than buckets, or have no value.
  func distribution(of metric: Int) -> RowDistribution? {
    guard isFinerThanBuckets else { return nil }
    if let told { return told.distributions[metric] }
    var sketch = sketches[metric]
    for cell in stride(from: metric, to: tags.count, by: width) where tags[cell] >= 0 { sketch.insert(singles[cell]) }
    guard let median = sketch.quantile(0.5), let p95 = sketch.quantile(0.95), let p99 = sketch.quantile(0.99)
    else { return nil }
    let own = moments.settled(of: metric)
    return RowDistribution(
      count: own.count, mean: own.meanX, standardDeviation: own.standardDeviationX, minimum: sketch.minimum,
      median: median, p95: p95, p99: p99, maximum: sketch.maximum)
  }

  /// The row correlations between pairs of metrics; none if rows are no finer than buckets.
  var pairs: [ServiceRows.Pair] {
    guard isFinerThanBuckets else { return [] }
    if let told { return told.pairs }
    return zip(moments.places, moments.settled).compactMap { place, moments in
      guard place.first != place.second, let r = moments.correlation else { return nil }
      return ServiceRows.Pair(first: place.first, second: place.second, count: moments.count, r: r)
    }
  }
}

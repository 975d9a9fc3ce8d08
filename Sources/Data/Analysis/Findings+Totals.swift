import Datasets
import Time

extension Findings {
  /// The total effect of these incidents on the headline metric, in its unit: the sum of their differences, with buckets shared by several
  /// incidents counted once. nil if the headline metric is not additive, if an incident has no expectation, or without incidents.
  public func difference(overall incidents: [IncidentFindings]) -> Double? {
    guard let headline, !incidents.isEmpty, dataset.series[headline].metric.aggregate == .sum else { return nil }
    let ordered = incidents.map {
      (buckets: dataset.grid.indices(in: $0.incident.window), impact: $0.impacts[headline])
    }
    .sorted { ($0.buckets.lowerBound, $0.buckets.upperBound) < ($1.buckets.lowerBound, $1.buckets.upperBound) }
    var total = 0.0
    var place = 0
    while place < ordered.count {
      guard let difference = ordered[place].impact.difference else { return nil }
      var joined = ordered[place].buckets
      var next = place + 1
      while next < ordered.count, ordered[next].buckets.lowerBound < joined.upperBound {
        joined = joined.lowerBound..<max(joined.upperBound, ordered[next].buckets.upperBound)
        next += 1
      }
      // A single incident is compared with its own level, overlapping ones with the level that the chart shows.
      total += next == place + 1 ? difference : self.difference(in: joined, of: headline)
      place = next
    }
    return total
  }

  private func difference(in buckets: Range<Int>, of index: Int) -> Double {
    let (values, expected) = (dataset.series[index].values, series[index].expectation.expected)
    return buckets.reduce(0) { sum, bucket in
      let difference = values[bucket] - expected[bucket]
      return difference.isFinite ? sum + difference : sum
    }
  }
}

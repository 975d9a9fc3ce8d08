internal import Datasets
internal import Statistics

extension TableRollUp {
  /// All series of the table on the grid of the buckets in `range`: metrics as described, services sorted by name.
  func series(in range: Range<Int>) -> [Series] {
    let names = index.names
    let order = services.indices.sorted { names.isEmpty || names[$0] < names[$1] }
    return format.metrics.enumerated().flatMap { number, metric in
      order.map { service in
        Series(
          metric: metric, service: names.isEmpty ? nil : names[service],
          rollUp: services[service].rollUp(of: number, in: range))
      }
    }
  }

  /// The buckets from the first to the last row; nil without rows.
  var buckets: Range<Int>? {
    span.map { lattice.position(of: $0.lowerBound).bucket..<lattice.position(of: $0.upperBound).bucket + 1 }
  }

  /// The table as it was read.
  var table: Table {
    Table(
      name: format.name, file: format.file, timeColumn: format.timeColumn, serviceColumn: format.serviceColumn,
      rows: rows, first: span?.lowerBound, last: span?.upperBound)
  }
}

extension ServiceRollUp {
  /// What one metric came to in the buckets of `window`.
  func rollUp(of metric: Int, in window: Range<Int>) -> RollUp {
    let known = range.clamped(to: window)
    var values = [Double](repeating: .nan, count: window.count)
    var hasMore = false
    for bucket in known {
      let cell = (bucket - base) * width + metric
      if tags[cell] >= 0 { values[bucket - window.lowerBound] = singles[cell] }
      if tags[cell] < ServiceRollUp.emptyTag { hasMore = true }
    }
    // Where no bucket has a second value, all columns are the values, and share their storage.
    guard hasMore else { return RollUp(values: values) }
    var (counts, sums, minima, maxima, lasts) = (values.map { $0.isNaN ? 0 : 1 }, values, values, values, values)
    var sketches = [QuantileSketch?](repeating: nil, count: window.count)
    for bucket in known {
      let tag = tags[(bucket - base) * width + metric]
      guard tag < ServiceRollUp.emptyTag else { continue }
      let (found, index) = (buckets[ServiceRollUp.index(tag)], bucket - window.lowerBound)
      counts[index] = found.count
      sums[index] = found.sum
      minima[index] = found.minimum
      maxima[index] = found.maximum
      lasts[index] = found.last
      sketches[index] = found.sketch
    }
    return RollUp(counts: counts, sums: sums, minima: minima, maxima: maxima, lasts: lasts, sketches: sketches)
  }
}

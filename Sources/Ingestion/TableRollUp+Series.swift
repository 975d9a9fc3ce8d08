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

  /// A period of more buckets must have one row in `greatestSparsity` of them: one mistyped year makes a report of
  /// nothing but gaps.
  private static let sparseCount = 100_000
  private static let greatestSparsity = 100

  /// The buckets from the first to the last row, unless there is no row, or far too few for so long a time.
  func soundBuckets(in zone: Zone) throws(IngestionError) -> Range<Int> {
    guard let span else { throw IngestionError(.noRows, file: format.file) }
    let first = lattice.position(of: span.lowerBound).bucket
    let last = lattice.position(of: span.upperBound).bucket
    let count = last - first + 1
    guard count <= TableRollUp.sparseCount || rows >= count / TableRollUp.greatestSparsity else {
      throw IngestionError(
        .timesTooSparse(
          first: zone.civil(at: span.lowerBound).text, last: zone.civil(at: span.upperBound).text, count: count,
          rows: rows), file: format.file, column: format.timeColumn)
    }
    return first..<last + 1
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

internal import Datasets
internal import Time

extension TableRollUp {
  /// Numbers of the services that have rows, sorted by name.
  private var order: [Int] {
    let names = index.names
    return services.indices.filter { names.isEmpty || services[$0].first != nil }
      .sorted { names.isEmpty || names[$0] < names[$1] }
  }

  /// The name of the service with this number; nil in a table without services.
  private func name(of service: Int) -> String? { index.names.isEmpty ? nil : index.names[service] }

  /// All series of the table on the grid of the buckets in `range`: metrics as described, services sorted by name.
  func series(in range: Range<Int>) -> [Series] {
    let order = order
    return format.metrics.enumerated().flatMap { number, metric in
      order.map { service in
        Series(
          metric: metric, service: name(of: service), rollUp: services[service].rollUp(of: number, in: range),
          rows: services[service].distribution(of: number))
      }
    }
  }

  /// The row correlations of each service's metrics, in the order of `series`.
  var rowCorrelations: [RowCorrelation] {
    order.flatMap { service in
      services[service].pairs.map { pair in
        let keys = [pair.first, pair.second].map {
          SeriesKey(metric: format.metrics[$0].key, service: name(of: service))
        }
        return RowCorrelation(first: keys[0], second: keys[1], count: pair.count, r: pair.r)
      }
    }
  }

  /// The extent of the table; nil if it has no rows.
  var reach: Reach? {
    span.flatMap { Reach(format, times: [$0.lowerBound, $0.upperBound], rows: rows, step: lattice.step) }
  }

  /// The buckets from the first to the last row. Throws if there is no row, or far too few for the time span.
  func soundBuckets(in zone: Zone) throws(IngestionError) -> Range<Int> {
    guard let span else {
      throw IngestionError(format.period == nil ? .noRows : .noRowsInPeriod, file: format.file)
    }
    let first = lattice.position(of: span.lowerBound).bucket
    let last = lattice.position(of: span.upperBound).bucket
    let count = last - first + 1
    guard !Reach.isSparse(rows, in: count) else {
      throw IngestionError(
        .timesTooSparse(
          first: zone.civil(at: span.lowerBound).text, last: zone.civil(at: span.upperBound).text, count: count,
          rows: rows), file: format.file, column: format.timeColumn)
    }
    return first..<last + 1
  }

  /// The table as read.
  var table: Table {
    Table(
      name: format.name, file: format.file, timeColumn: format.timeColumn, serviceColumn: format.serviceColumn,
      rows: rows, equalRows: equal.count, first: span?.lowerBound, last: span?.upperBound)
  }
}

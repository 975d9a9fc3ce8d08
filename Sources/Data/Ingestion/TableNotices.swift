internal import Datasets
internal import Time

/// Notices about a table.
struct TableNotices {
  private let rollUp: TableRollUp
  private let series: [Series]
  private let grid: TimeGrid
  private let zone: Zone

  init(_ rollUp: TableRollUp, series: [Series], grid: TimeGrid, zone: Zone) {
    self.rollUp = rollUp
    self.series = series
    self.grid = grid
    self.zone = zone
  }

  /// The notices: first about rows, then about buckets without values.
  var all: [Notice] {
    [
      readForm, shortData, equalRows, repeatedRows, rowsBackwards, ambiguousTimes, timesToldApart, skippedTimes,
      trimmedCells,
    ].compactMap { $0 }
      + emptyColumns + emptyBuckets
  }

  private var file: String { Excerpt.plain(rollUp.format.file) }

  private var shortData: Notice? {
    guard rollUp.rows == 1 || grid.count == 1 else { return nil }
    return Notice(.warning, rollUp.rows == 1 ? .oneRow : .rowsInOneBucket, at: .file(file))
  }

  private var readForm: Notice? {
    rollUp.pattern.map {
      Notice(.note, .timesReadAs($0), at: .column(Excerpt.plain(rollUp.format.timeColumn), file: file))
    }
  }

  private var equalRows: Notice? { notice(.warning, rollUp.equal) { .equalRows($0) } }

  private var repeatedRows: Notice? {
    notice(.warning, rollUp.repeated) { .duplicateRows($0, perService: rollUp.format.serviceColumn != nil) }
  }

  private var rowsBackwards: Notice? { notice(.note, rollUp.backwards) { .rowsOutOfOrder($0) } }

  private var ambiguousTimes: Notice? { notice(.warning, rollUp.timesInDoubt) { .ambiguousTimes($0) } }

  private var timesToldApart: Notice? { notice(.note, rollUp.timesToldApart) { .timesToldApart($0) } }

  private var skippedTimes: Notice? { notice(.warning, rollUp.skipped) { .skippedTimes($0) } }

  private var trimmedCells: Notice? { notice(.note, rollUp.trimmed) { .spacesTrimmed($0) } }

  private var emptyColumns: [Notice] {
    rollUp.format.metrics.filter { metric in
      series.allSatisfy { $0.metric.key != metric.key || $0.values.allSatisfy(\.isNaN) }
    }.map { Notice(.warning, .emptyColumn, at: place(of: $0)) }
  }

  /// One notice per metric, or one for the whole table if all metrics lack the same buckets.
  private var emptyBuckets: [Notice] {
    let gaps = rollUp.format.metrics.map { metric in
      Gaps(in: series.filter { $0.metric.key == metric.key })
    }
    guard let first = gaps.first else { return [] }
    if gaps.allSatisfy({ $0 == first }) { return notice(first, at: .file(file)).map { [$0] } ?? [] }
    return zip(rollUp.format.metrics, gaps).compactMap { metric, gaps in
      notice(gaps, at: place(of: metric))
    }
  }

  private func notice(_ gaps: Gaps, at place: Notice.Place) -> Notice? {
    guard gaps.empty > 0, gaps.empty < gaps.total, let first = gaps.firstBucket, let longest = gaps.longest else {
      return nil
    }
    let gap = Notice.Gap(
      empty: gaps.empty, total: gaps.total, service: gaps.firstService.map(Excerpt.plain), services: gaps.services,
      first: time(grid.instant(at: first)), longest: longest * grid.step)
    return Notice(.warning, .gaps(gap), at: place)
  }

  private func notice(
    _ severity: Notice.Severity, _ tally: Tally, _ kind: (Notice.Rows) -> Notice.Kind
  ) -> Notice? {
    guard tally.count > 0 else { return nil }
    let rows = Notice.Rows(tally.count, example: tally.example?.instant.map(time))
    return Notice(severity, kind(rows), at: tally.example.map { .line($0.line, file: file) } ?? .file(file))
  }

  private func place(of metric: Metric) -> Notice.Place { .column(Excerpt.plain(metric.key.column), file: file) }

  private func time(_ instant: Instant) -> String {
    "\(zone.civil(at: instant).text) \(zone.period(at: instant).abbreviation)"
  }
}

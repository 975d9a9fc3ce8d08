internal import Datasets

/// What is odd about a table, in words for the report.
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
    [shortData, repeatedRows, rowsBackwards, ambiguousTimes, skippedTimes, trimmedCells].compactMap { $0 }
      + emptyColumns + emptyBuckets
  }

  private var file: String { Excerpt.plain(rollUp.format.file) }

  private var shortData: Notice? {
    guard rollUp.rows == 1 || grid.count == 1 else { return nil }
    let text =
      rollUp.rows == 1
      ? "the table has one row; nothing can be compared" : "all rows fall into one bucket; nothing can be compared"
    return Notice(.warning, kind: "short-data", place: file, text: text)
  }

  private var repeatedRows: Notice? {
    let of = rollUp.format.serviceColumn == nil ? "" : " for the same service"
    return notice(
      rollUp.repeated, .warning, "duplicate-rows",
      one: "1 row has a time that an earlier row\(of) has", many: "rows have a time that an earlier row\(of) has",
      then: "all were used, so sums hold them twice")
  }

  private var rowsBackwards: Notice? {
    notice(
      rollUp.backwards, .note, "rows-out-of-order", one: "1 row is earlier than the row before it",
      many: "rows are earlier than the row before them", then: "rows were put in order of time")
  }

  private var ambiguousTimes: Notice? {
    notice(
      rollUp.ambiguous, .warning, "ambiguous-time", one: "1 time falls into the hour that clocks showed twice",
      many: "times fall into the hour that clocks showed twice",
      then: "the first occurrence was used; write times with an offset to be exact")
  }

  private var skippedTimes: Notice? {
    notice(
      rollUp.skipped, .warning, "skipped-time", one: "1 time falls into the hour that clocks skipped",
      many: "times fall into the hour that clocks skipped",
      then: "they were shifted forward; check the zone of the table")
  }

  private var trimmedCells: Notice? {
    notice(
      rollUp.trimmed, .note, "spaces-trimmed", one: "1 cell has spaces around its value",
      many: "cells have spaces around their values", then: "the spaces were left out")
  }

  private var emptyColumns: [Notice] {
    rollUp.format.metrics.filter { metric in
      series.allSatisfy { $0.metric.key != metric.key || $0.values.allSatisfy(\.isNaN) }
    }.map { metric in
      Notice(
        .warning, kind: "empty-column", place: "\(file), column \(Excerpt.plain(metric.key.column))",
        text: "the column holds no value at all")
    }
  }

  /// One notice a metric, or one for the whole table where the same buckets miss in all metrics.
  private var emptyBuckets: [Notice] {
    let gaps = rollUp.format.metrics.map { metric in
      Gaps(in: series.filter { $0.metric.key == metric.key })
    }
    guard let first = gaps.first else { return [] }
    if gaps.allSatisfy({ $0 == first }) { return notice(first, place: file).map { [$0] } ?? [] }
    return zip(rollUp.format.metrics, gaps).compactMap { metric, gaps in
      notice(gaps, place: "\(file), column \(Excerpt.plain(metric.key.column))")
    }
  }

  private func notice(_ gaps: Gaps, place: String) -> Notice? {
    guard gaps.empty > 0, gaps.empty < gaps.total, let first = gaps.firstBucket, let longest = gaps.longest else {
      return nil
    }
    var text = "\(gaps.empty) of \(gaps.total) buckets \(gaps.empty == 1 ? "holds" : "hold") no value"
    if let service = gaps.firstService, gaps.services > 0 {
      text += gaps.services == 1 ? ", all for \(Excerpt.quoted(service))" : ", for \(gaps.services) services"
    }
    text += ", the first at \(time(grid.instant(at: first)))"
    if gaps.empty > 1 { text += ", the longest gap \(longest) × \(Step.text(grid.step))" }
    return Notice(.warning, kind: "gaps", place: place, text: text + "; gaps are drawn as gaps and never as 0")
  }

  private func notice(
    _ tally: Tally, _ severity: Notice.Severity, _ kind: String, one: String, many: String, then: String
  ) -> Notice? {
    guard tally.count > 0 else { return nil }
    var text = tally.count == 1 ? one : "\(tally.count) \(many)"
    if let instant = tally.example?.instant { text += (tally.count == 1 ? ", " : ", such as ") + time(instant) }
    let place = tally.example.map { "\(file), line \($0.line)" } ?? file
    return Notice(severity, kind: kind, place: place, text: "\(text); \(then)")
  }

  private func time(_ instant: Instant) -> String {
    "\(zone.civil(at: instant).text) \(zone.period(at: instant).abbreviation)"
  }
}

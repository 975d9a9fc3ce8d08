import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// The clocks of the report's zone, as charts know them.
  var offsets: OffsetTable {
    OffsetTable(
      dataset.zone.periods.map { OffsetTable.Period(start: $0.start.unixSeconds, offset: $0.offset) })
  }

  /// The buckets of `range`, as charts know them.
  func sampleGrid(_ range: Range<Int>) -> SampleGrid {
    SampleGrid(
      start: Double(grid.instant(at: range.lowerBound).unixSeconds), step: Double(grid.step), count: range.count)
  }

  /// The incidents that touch `range`, as bands; the shading runs on until the effect has faded.
  func spans(in range: Range<Int>) -> [Span] {
    let drawn = TimeWindow(start: grid.instant(at: range.lowerBound), end: grid.instant(at: range.upperBound))
    return findings.incidents.filter { $0.incident.window.overlaps(drawn) }.map { incident in
      let window = incident.incident.window
      return Span(
        start: Double(max(window.start, drawn.start).unixSeconds),
        end: Double(min(window.end, drawn.end).unixSeconds), name: incident.incident.title,
        shadedUntil: incident.measuredWindow.map { Double(min(max($0.end, window.end), drawn.end).unixSeconds) })
    }
  }

  /// Series `index` over `range`, with what was expected of it.
  func panel(_ index: Int, in range: Range<Int>, named name: String? = nil) -> Panel {
    let series = dataset.series[index]
    let expectation = findings.series[index].expectation
    return Panel(
      value: axis(of: series.metric, named: name ?? series.metric.label),
      lines: [Line(name: "Measured", values: Array(series.values[range]), color: colors[series.key])],
      expectation: Charts.Expectation(
        values: Array(expectation.expected[range]), lower: Array(expectation.low[range]),
        upper: Array(expectation.high[range]), better: preference(series.metric.better)))
  }

  /// The value axis of `metric`. Amounts start at zero, so that a shaded area is in proportion.
  func axis(of metric: Metric, named name: String) -> ValueAxis {
    ValueAxis(name: name, unit: unitText(of: metric), includesZero: metric.aggregate == .sum)
  }

  /// The unit in words: amounts are per bucket.
  func unitText(of metric: Metric) -> String {
    guard metric.aggregate == .sum else { return metric.unit }
    let bucket = TimeText.duration(grid.step)
    let each = bucket.hasPrefix("1 ") ? String(bucket.dropFirst(2)) : bucket
    return metric.unit.isEmpty ? "per \(each)" : "\(metric.unit) per \(each)"
  }

  /// Number, expectation and band of series `index` over `range`, as a table.
  func table(of index: Int, in range: Range<Int>) -> TimelineTable {
    let series = dataset.series[index]
    let expectation = findings.series[index].expectation
    let unit = series.metric.unit
    return TimelineTable(
      grid: grid, zone: dataset.zone,
      columns: [
        TimelineTable.Column(title: name(index), unit: unit, values: series.values),
        TimelineTable.Column(title: "Expected", unit: unit, values: expectation.expected),
        TimelineTable.Column(title: "Expected, low", unit: unit, values: expectation.low),
        TimelineTable.Column(title: "Expected, high", unit: unit, values: expectation.high),
      ], range: range)
  }

  private func preference(_ better: Metric.Better) -> Charts.Expectation.Preference {
    switch better {
    case .higher: .higher
    case .lower: .lower
    case .neither: .neither
    }
  }
}

import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

extension FigureContext {
  /// Series `index` over the whole period, at a visible resolution.
  func overview(of index: Int) -> Overview {
    Overview(of: dataset.series[index], findings.series[index], on: grid, in: dataset.zone)
  }

  /// A line chart of `overview` with the expected course and the incidents.
  func chart(of overview: Overview, _ index: Int, named name: String, plotHeight: Double) -> LineChart {
    let series = dataset.series[index]
    return LineChart(
      grid: overview.grid, axis: .time(dataset.zone),
      panel: Panel(
        value: axis(of: series.metric, named: name, step: overview.grid.step),
        lines: [Line(name: texts["column.measured"], values: overview.measured, color: colors[series.key])],
        expectation: Charts.Expectation(
          name: texts["column.expected"], bandName: texts["chart.expected-range"], values: overview.expected,
          lower: overview.low, upper: overview.high,
          better: preference(series.metric.better))),
      spans: spans(in: 0..<grid.count), plotHeight: plotHeight)
  }

  /// Every number of `overview`.
  func table(of overview: Overview, _ index: Int) -> TimelineTable {
    let unit = dataset.series[index].metric.unit
    let band = [
      TimelineTable.Column(title: texts["column.expected-low"], unit: unit, values: overview.low),
      TimelineTable.Column(title: texts["column.expected-high"], unit: unit, values: overview.high),
    ]
    return TimelineTable(
      grid: overview.grid, words: words,
      columns: [
        TimelineTable.Column(title: name(index), unit: unit, values: overview.measured),
        TimelineTable.Column(title: texts["column.expected"], unit: unit, values: overview.expected),
      ] + (overview.low.isEmpty ? [] : band), range: 0..<overview.grid.count)
  }

  /// The content of a figure of `overview`, for its subtitle.
  func drawnAgainst(_ overview: Overview) -> String {
    overview.low.isEmpty
      ? texts["figure.against-course"]
      : texts["figure.against-band", ["level": numbers.share(findings.policy.level)]]
  }

  /// The incidents that overlap `range`, as bands; the shading continues until the effect has faded.
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

  /// Series `index` over `range` with its expectation, and `remark` as the finding.
  func panel(_ index: Int, in range: Range<Int>, named name: String? = nil, remark: Remark? = nil) -> Panel {
    let series = dataset.series[index]
    let expectation = findings.series[index].expectation
    return Panel(
      value: axis(of: series.metric, named: name ?? series.metric.label),
      lines: [Line(name: texts["column.measured"], values: Array(series.values[range]), color: colors[series.key])],
      expectation: Charts.Expectation(
        name: texts["column.expected"], bandName: texts["chart.expected-range"],
        values: Array(expectation.expected[range]), lower: Array(expectation.low[range]),
        upper: Array(expectation.high[range]), better: preference(series.metric.better)), remark: remark)
  }

  /// The value axis of `metric`. The axis of an amount starts at zero, so that shaded areas are proportional.
  func axis(of metric: Metric, named name: String, step: Int? = nil) -> ValueAxis {
    ValueAxis(
      name: name, unit: unitText(of: metric, step: step), numberUnit: metric.unit,
      includesZero: metric.aggregate == .sum)
  }

  /// The unit in words: amounts are per bucket of `step` seconds, by default that of the grid.
  func unitText(of metric: Metric, step: Int? = nil) -> String {
    guard metric.aggregate == .sum else { return metric.unit }
    let bucket = words.bucket(of: step ?? grid.step)
    return metric.unit.isEmpty
      ? texts["figure.per", ["bucket": bucket]] : texts["figure.unit-per", ["unit": metric.unit, "bucket": bucket]]
  }

  private func preference(_ better: Metric.Better) -> Charts.Expectation.Preference {
    switch better {
    case .higher: .higher
    case .lower: .lower
    case .neither: .neither
    }
  }
}

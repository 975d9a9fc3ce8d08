import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// One metric of a service over the whole period, with its expected band.
  func metricFigure(_ index: Int, of service: ServiceFindings) -> Figure {
    let series = dataset.series[index]
    let overview = overview(of: index)
    let table = table(of: overview, index)
    let draft = FigureDraft(
      id: id(of: .metric(service.slug, index)), title: metricTitle(of: index),
      subtitle: overviewSubtitle(of: index, overview),
      caption: metricCaption(of: index), data: table.data,
      excerpt: table.excerpt(preferring: dataset.incidents.map(\.window)))
    return draft.drawn(measuredBy: lettering) { canvas in
      chart(of: overview, index, named: series.metric.label, plotHeight: canvas.width < 480 ? 150 : 180)
        .scene(on: canvas)
    }
  }

  /// When the metric was at its worst.
  private func metricTitle(of index: Int) -> String {
    let series = dataset.series[index]
    let summary = findings.series[index].overall
    let isTrough = series.metric.better == .higher
    guard let worst = isTrough ? summary.minimum : summary.maximum else {
      return texts["metric-figure.no-value", ["metric": series.metric.label]]
    }
    let incident = dataset.incidents.first { $0.window.contains(worst.time) }
    let places: KeyValuePairs = [
      "metric": series.metric.label, "value": numbers.quantity(worst.value, unit: series.metric.unit),
      "moment": time.moment(worst.time), "incident": incident?.title ?? "",
    ]
    guard incident != nil else {
      return isTrough ? texts["metric-figure.lowest", places] : texts["metric-figure.peaked", places]
    }
    return isTrough ? texts["metric-figure.lowest-during", places] : texts["metric-figure.peaked-during", places]
  }

  private func metricCaption(of index: Int) -> String {
    let unit = dataset.series[index].metric.unit
    let normal = findings.series[index].normal
    guard let median = normal.median, let p95 = normal.p95 else {
      return texts["metric-figure.no-normal", ["metric": name(index)]]
    }
    let coverage = findings.series[index].expectation.coverage
    let places: KeyValuePairs = [
      "metric": words.inSentence(name(index)), "median": numbers.quantity(median, unit: unit),
      "high": numbers.quantity(p95, unit: unit), "share": numbers.share(coverage),
    ]
    return coverage == nil
      ? texts["metric-figure.caption", places] : texts["metric-figure.caption-band", places]
  }
}

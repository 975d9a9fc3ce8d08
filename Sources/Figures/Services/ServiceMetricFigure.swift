import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// One metric of a service over the whole period, with its expected band.
  func metricFigure(_ index: Int, of service: ServiceFindings) -> Figure {
    let series = dataset.series[index]
    let overview = overview(of: index)
    let table = table(of: overview, index)
    let column = Slug.slug(series.metric.key.column)
    let draft = FigureDraft(
      id: "\(service.slug)-\(column.isEmpty ? "metric-\(index)" : column)", title: metricTitle(of: index),
      subtitle: "\(name(index)), \(cadence(of: overview.grid.step))\(inUnit(series.metric)): "
        + "\(drawnAgainst(overview)). \(period)",
      caption: metricCaption(of: index), data: table.data,
      excerpt: table.excerpt(preferring: dataset.incidents.map(\.window)))
    return draft.drawn(measuredBy: measurer) { canvas in
      chart(of: overview, index, named: series.metric.label, plotHeight: canvas.width < 480 ? 150 : 180)
        .scene(on: canvas)
    }
  }

  /// When it was at its worst.
  private func metricTitle(of index: Int) -> String {
    let series = dataset.series[index]
    let summary = findings.series[index].overall
    let isTrough = series.metric.better == .higher
    guard let worst = isTrough ? summary.minimum : summary.maximum else {
      return "\(series.metric.label) has no value in this period"
    }
    let value = NumberText.quantity(worst.value, unit: series.metric.unit)
    let incident = dataset.incidents.first { $0.window.contains(worst.time) }
    let occasion = incident.map { ", during \($0.title)" } ?? ""
    return "\(series.metric.label) \(isTrough ? "was lowest" : "peaked") at \(value) on "
      + "\(time.moment(worst.time))\(occasion)"
  }

  private func metricCaption(of index: Int) -> String {
    let metric = dataset.series[index].metric
    let normal = findings.series[index].normal
    guard let median = normal.median, let p95 = normal.p95 else {
      return "\(name(index)) has no value in normal times."
    }
    let coverage = findings.series[index].expectation.coverage.map {
      "; \(NumberText.share($0)) of normal buckets lie within the band"
    }
    return "In normal times the median of \(NameText.inSentence(name(index))) is "
      + "\(NumberText.quantity(median, unit: metric.unit)) and its 95th percentile "
      + "\(NumberText.quantity(p95, unit: metric.unit))\(coverage ?? "")."
  }
}

import Analysis
import Datasets
import Prose
import Text
import Time

/// All services: their normal level, and the number of incidents in which they were anomalous.
struct ServiceTable {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var block: TableBlock {
    let metrics = self.metrics
    var columns: [TableBlock.Column] = [.text(report.texts["column.service"])]
    columns += metrics.map {
      let places: KeyValuePairs = ["metric": NameText.isolated($0.label), "unit": $0.unit]
      return .number(
        $0.unit.isEmpty ? report.texts["services.normal", places] : report.texts["services.normal-unit", places])
    }
    if report.hasIncidents {
      columns += [.number(report.texts["services.highest"]), .text(report.texts["services.in"])]
    }
    return TableBlock(
      caption: report.texts["services.caption"], columns: columns,
      rows: report.findings.services.indices.map { row(of: $0, metrics) })
  }

  /// The metrics of services, in the data set's order, at most three.
  private var metrics: [Metric] {
    var metrics: [Metric] = []
    for series in report.dataset.series where series.service != nil && !metrics.contains(series.metric) {
      metrics.append(series.metric)
    }
    return Array(metrics.prefix(3))
  }

  private func row(of index: Int, _ metrics: [Metric]) -> [TableBlock.Cell] {
    let service = report.findings.services[index]
    var cells = [TableBlock.Cell(name: service.name, target: report.path(ofService: index))]
    for metric in metrics {
      let series = service.series.first { report.findings.series[$0].key.metric == metric.key }
      cells.append(
        TableBlock.Cell(report.numbers.significant(series.flatMap { report.findings.series[$0].normal.median })))
    }
    guard report.hasIncidents else { return cells }
    let scores = report.findings.incidents.enumerated().compactMap { index, incident in
      incident.suspects.first { $0.service == service.name }.map { (index: index, score: $0.score) }
    }
    let top = scores.max { left, right in
      left.score != right.score ? left.score < right.score : left.index > right.index
    }
    cells.append(TableBlock.Cell(report.numbers.score(top?.score)))
    let title = top.map { report.findings.incidents[$0.index].incident.title }
    cells.append(
      TableBlock.Cell(name: title ?? NumberFormat.gap, target: top.map { report.path(ofIncident: $0.index) }))
    return cells
  }
}

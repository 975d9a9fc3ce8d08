import Analysis
import Datasets
import Prose
import Text
import Time

/// All services: their normal level, and in how many incidents they were anomalous.
struct ServiceTable {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  var block: TableBlock {
    let metrics = self.metrics
    var columns: [TableBlock.Column] = [.text(context.texts["column.service"])]
    columns += metrics.map {
      let places: KeyValuePairs = ["metric": NameText.isolated($0.label), "unit": $0.unit]
      return .number(
        $0.unit.isEmpty ? context.texts["services.normal", places] : context.texts["services.normal-unit", places])
    }
    if context.hasIncidents {
      columns += [.number(context.texts["services.highest"]), .text(context.texts["services.in"])]
    }
    return TableBlock(
      caption: context.texts["services.caption"], columns: columns,
      rows: context.findings.services.indices.map { row(of: $0, metrics) })
  }

  /// The metrics that services have, in the data set's order, at most three.
  private var metrics: [Metric] {
    var metrics: [Metric] = []
    for series in context.dataset.series where series.service != nil && !metrics.contains(series.metric) {
      metrics.append(series.metric)
    }
    return Array(metrics.prefix(3))
  }

  private func row(of index: Int, _ metrics: [Metric]) -> [TableBlock.Cell] {
    let service = context.findings.services[index]
    var cells = [TableBlock.Cell(name: service.name, target: context.path(ofService: index))]
    for metric in metrics {
      let series = service.series.first { context.findings.series[$0].key.metric == metric.key }
      cells.append(
        TableBlock.Cell(context.numbers.significant(series.flatMap { context.findings.series[$0].normal.median })))
    }
    guard context.hasIncidents else { return cells }
    let scores = context.findings.incidents.enumerated().compactMap { index, incident in
      incident.suspects.first { $0.service == service.name }.map { (index: index, score: $0.score) }
    }
    let top = scores.max { left, right in
      left.score != right.score ? left.score < right.score : left.index > right.index
    }
    cells.append(TableBlock.Cell(context.numbers.score(top?.score)))
    let title = top.map { context.findings.incidents[$0.index].incident.title }
    cells.append(
      TableBlock.Cell(name: title ?? NumberFormat.gap, target: top.map { context.path(ofIncident: $0.index) }))
    return cells
  }
}

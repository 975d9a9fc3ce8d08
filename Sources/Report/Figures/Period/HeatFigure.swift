import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// The deviation of each service from its expected course, by day (or by bucket in short periods).
  func heatFigure() -> Figure? {
    guard !findings.services.isEmpty, grid.count > 0 else { return nil }
    // Cells must be wide enough to be visible: days if there are more than a hundred buckets.
    let stride = grid.count > 100 ? max(1, 86_400 / grid.step) : 1
    let cells = Swift.stride(from: 0, to: grid.count, by: stride).map { $0..<min($0 + stride, grid.count) }
    let deviations = findings.serviceDeviations(in: cells)
    let rows = zip(findings.services, deviations.rows).map { HeatStrip.Row(label: $0.name, values: $1) }
    let starts = cells.map { grid.instant(at: $0.lowerBound) }
    let data = DataTable(
      columns: [
        DataTable.Column(texts["column.service"]), DataTable.Column(texts["column.from"]),
        DataTable.Column(texts["heat.deviation"]),
      ],
      rows: zip(findings.services, rows).flatMap { service, row in
        zip(starts, row.values).map { [.text(service.name), .time($0), .number($1)] }
      })
    let unit = stride == 1 ? time.duration(grid.step) : texts["bucket.day"]
    let draft = FigureDraft(
      id: id(of: .report(.heat)), title: heatTitle(rows, starts: starts),
      subtitle: heatSubtitle(by: unit, limit: deviations.limit),
      caption: heatCaption(rows), data: data, excerpt: heatExcerpt(rows, starts: starts))
    let coarse = TimeGrid(start: grid.start, step: grid.step * stride, count: cells.count)
    return draft.drawn(measuredBy: lettering) { canvas in
      HeatStrip(
        rows: rows, grid: coarse, zone: dataset.zone,
        value: ValueAxis(name: texts["heat.deviation"], unit: texts["heat.unit"]),
        scale: .sequential(over: rows.flatMap(\.values)), spans: spans(in: 0..<grid.count)
      ).scene(on: canvas)
    }
  }

  private func heatSubtitle(by unit: String, limit: Double?) -> String {
    let level = numbers.share(findings.policy.level)
    guard let limit else {
      return texts["heat.subtitle-unlimited", ["bucket": unit, "level": level, "period": period]]
    }
    return texts[
      "heat.subtitle",
      ["bucket": unit, "level": level, "limit": numbers.significant(limit, digits: 2), "period": period]]
  }

  /// Row, column and value of the cell furthest from normal.
  private func furthest(_ rows: [HeatStrip.Row]) -> (row: Int, column: Int, value: Double)? {
    var best: (row: Int, column: Int, value: Double)?
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.values.enumerated() where value.isFinite && value > (best?.value ?? 0) {
        best = (row, column, value)
      }
    }
    return best
  }

  private func heatTitle(_ rows: [HeatStrip.Row], starts: [Instant]) -> String {
    guard let best = furthest(rows) else { return texts["heat.none"] }
    let service = NameText.isolated(findings.services[best.row].name)
    return texts["heat.title", ["service": service, "day": time.shortDay(starts[best.column])]]
  }

  private func heatCaption(_ rows: [HeatStrip.Row]) -> String {
    let parts = zip(findings.services, rows).compactMap { service, row -> String? in
      row.values.filter(\.isFinite).max().map {
        texts["name.value", ["name": service.name, "value": numbers.significant($0, digits: 2)]]
      }
    }
    return parts.isEmpty
      ? texts["heat.none-sentence"] : texts["heat.caption", ["services": words.list(Array(parts.prefix(8)))]]
  }

  /// The most extreme cell of each service, one row per service.
  private func heatExcerpt(_ rows: [HeatStrip.Row], starts: [Instant]) -> (table: DataTable, note: String?) {
    let columns = [
      DataTable.Column(texts["column.service"]), DataTable.Column(texts["heat.furthest"]),
      DataTable.Column(texts["heat.deviation-short"]),
    ]
    let worst = zip(findings.services, rows).map { service, row -> [DataTable.Cell] in
      let best = furthest([row])
      return [.text(service.name), .time(best.map { starts[$0.column] }), .number(best?.value)]
    }
    return (
      DataTable(columns: columns, rows: Array(worst.prefix(Figure.excerptLimit))),
      texts["heat.excerpt"]
    )
  }
}

import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

extension FigureContext {
  /// A service's metrics in each incident, side by side: before, at the start, and after.
  func serviceIncidentsFigure(_ service: ServiceFindings) -> Figure? {
    guard !findings.incidents.isEmpty, !service.series.isEmpty else { return nil }
    let rows = findings.incidents.flatMap { incident in
      service.series.map { index in (incident: incident, index: index, factor: incident.impacts[index].factor) }
    }
    let data = DataTable(
      columns: [
        texts["column.incident"], texts["column.metric"], texts["column.measured"], texts["column.expected"],
        texts["column.multiple"],
      ].map { DataTable.Column($0) },
      rows: rows.map { row in
        let impact = row.incident.impacts[row.index]
        return [
          .text(row.incident.incident.title), .text(dataset.series[row.index].metric.label),
          .measure(impact.actual), .measure(impact.expected), .measure(row.factor),
        ]
      })
    let known = rows.filter { $0.factor != nil }
    guard let most = known.max(by: { distance($0.factor) < distance($1.factor) }) else { return nil }
    let draft = FigureDraft(
      id: id(of: .service(service.slug, .incidents)),
      title: texts[
        "incidents-figure.title",
        [
          "incident": most.incident.incident.title, "service": service.name,
          "metric": words.inSentence(dataset.series[most.index].metric.label),
          "factor": words.effect(of: most.incident.impacts[most.index]).multiple,
        ]],
      subtitle: texts["incidents-figure.subtitle"],
      caption: caption(of: service, known.map { ($0.incident, $0.index, $0.factor) }), data: data, in: words)
    let chartRows = known.prefix(24).map { row in
      DumbbellChart.Row(
        label: texts[
          "name.colon",
          ["name": row.incident.incident.title, "text": dataset.series[row.index].metric.label]], from: 1,
        to: row.factor ?? .nan, text: words.effect(of: row.incident.impacts[row.index]).multiple,
        color: colors[service: service.name])
    }
    let kind: ValueScale.Kind = known.allSatisfy { ($0.factor ?? 0) > 0 } ? .log : .linear
    return draft.drawn(measuredBy: lettering) { canvas in
      DumbbellChart(
        rows: chartRows, value: ValueAxis(name: texts["figure.multiple"], kind: kind),
        fromName: texts["column.expected"],
        toName: texts["incidents-figure.inside"]
      ).scene(on: canvas)
    }
  }

  /// The distance of a factor from 1, the same for ×2 and ×0.5.
  private func distance(_ factor: Double?) -> Double {
    guard let factor, factor > 0 else { return 0 }
    return max(factor, 1 / factor)
  }

  private func caption(of service: ServiceFindings, _ rows: [(IncidentFindings, Int, Double?)]) -> String {
    let parts = findings.incidents.prefix(4).map { incident in
      let effects = rows.filter { $0.0.slug == incident.slug }.map { row in
        texts[
          "name.value",
          [
            "name": words.inSentence(dataset.series[row.1].metric.label),
            "value": words.effect(of: row.0.impacts[row.1]).multiple,
          ]]
      }
      let text = effects.isEmpty ? texts["incidents-figure.unexpected"] : words.list(effects)
      return texts["name.colon", ["name": incident.incident.title, "text": text]]
    }
    let effects = parts.joined(separator: texts["list.clauses"])
    return texts["incidents-figure.caption", ["service": service.name, "effects": effects]]
  }
}

import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// A service's metrics through each incident, side by side: before, at the start, and after.
  func serviceIncidentsFigure(_ service: ServiceFindings) -> Figure? {
    guard !findings.incidents.isEmpty, !service.series.isEmpty else { return nil }
    let rows = findings.incidents.flatMap { incident in
      service.series.map { index in (incident: incident, index: index, factor: incident.impacts[index].factor) }
    }
    let data = DataTable(
      columns: ["Incident", "Metric", "Measured", "Expected", "Multiple of expected"].map { DataTable.Column($0) },
      rows: rows.map { row in
        let impact = row.incident.impacts[row.index]
        return [
          .text(row.incident.incident.title), .text(dataset.series[row.index].metric.label),
          .number(impact.actual.isFinite ? impact.actual : nil), .number(impact.expected), .number(row.factor),
        ]
      })
    let known = rows.filter { $0.factor != nil }
    guard let most = known.max(by: { distance($0.factor) < distance($1.factor) }) else { return nil }
    let draft = FigureDraft(
      id: "\(service.slug)-incidents",
      title: "\(most.incident.incident.title) moved \(service.name) most: "
        + "\(NameText.inSentence(dataset.series[most.index].metric.label)) \(NumberText.factor(most.factor))",
      subtitle: "Level during each incident as a multiple of the expected level, logarithmic scale",
      caption: caption(of: service, known.map { ($0.incident, $0.index, $0.factor) }), data: data)
    let chartRows = known.prefix(24).map { row in
      DumbbellChart.Row(
        label: "\(row.incident.incident.title): \(dataset.series[row.index].metric.label)", from: 1,
        to: row.factor ?? .nan, text: NumberText.factor(row.factor), color: colors[service: service.name])
    }
    let kind: ValueScale.Kind = known.allSatisfy { ($0.factor ?? 0) > 0 } ? .log : .linear
    return draft.drawn(measuredBy: measurer) { canvas in
      DumbbellChart(
        rows: chartRows, value: ValueAxis(name: "Multiple of the expected level", kind: kind), fromName: "Expected",
        toName: "In the incident"
      ).scene(on: canvas)
    }
  }

  /// How far a multiple is from 1, the same for ×2 and ×0.5.
  private func distance(_ factor: Double?) -> Double {
    guard let factor, factor > 0 else { return 0 }
    return max(factor, 1 / factor)
  }

  private func caption(of service: ServiceFindings, _ rows: [(IncidentFindings, Int, Double?)]) -> String {
    let parts = findings.incidents.prefix(4).map { incident in
      let effects = rows.filter { $0.0.slug == incident.slug }.map { row in
        "\(NameText.inSentence(dataset.series[row.1].metric.label)) \(NumberText.factor(row.2))"
      }
      return "\(incident.incident.title): \(effects.isEmpty ? "no expectation" : NameText.list(effects))"
    }
    return "\(service.name) against its expected level. \(parts.joined(separator: "; "))."
  }
}

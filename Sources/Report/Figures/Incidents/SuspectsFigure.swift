import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// Services by how anomalous they were in one incident.
  func suspectsFigure(_ incident: IncidentFindings) -> Figure? {
    guard !incident.suspects.isEmpty else { return nil }
    let data = DataTable(
      columns: [
        texts["column.rank"], texts["column.service"], texts["column.metric"], texts["column.score"],
        texts["column.measured"], texts["column.expected-at-load"],
      ].map { DataTable.Column($0) },
      rows: incident.suspects.flatMap { suspect in
        suspect.evidence.map { evidence in
          [
            .number(Double(suspect.rank)), .text(suspect.service), .text(label(of: evidence.key)),
            .number(evidence.score), .measure(evidence.actual), .measure(evidence.expected),
          ]
        }
      })
    let isAdjusted = incident.suspects.contains { $0.evidence.contains(where: \.isLoadAdjusted) }
    let draft = FigureDraft(
      id: id(of: .incident(incident.slug, .suspects)), title: suspectsTitle(incident),
      subtitle: isAdjusted ? texts["suspects-figure.subtitle-load"] : texts["suspects-figure.subtitle"],
      caption: suspectsCaption(incident), data: data, in: words)
    let rows = incident.suspects.prefix(20).map { suspect in
      RankedBars.Row(
        label: suspect.service, value: suspect.score, text: strongest(suspect), color: colors[service: suspect.service])
    }
    return draft.drawn(measuredBy: lettering) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: texts["column.score"], unit: texts["suspects-figure.unit"])).scene(
        on: canvas)
    }
  }

  /// A second suspect with at least this share of the first one's score is named too.
  static let closeRace = 0.8

  private func suspectsTitle(_ incident: IncidentFindings) -> String {
    let first = incident.suspects[0].service
    if let share = incident.runnerUpShare, share >= Self.closeRace {
      return texts["suspects-figure.close", ["first": first, "second": incident.suspects[1].service]]
    }
    return texts["suspects-figure.title", ["service": first]]
  }

  private func suspectsCaption(_ incident: IncidentFindings) -> String {
    let parts = incident.suspects.prefix(4).map { suspect in
      texts[
        "suspects-figure.score",
        [
          "service": suspect.service, "score": numbers.score(suspect.score),
          "metric": suspect.evidence.first.map { label(of: $0.key) } ?? texts["suspects-figure.no-metric"],
        ]]
    }
    return texts["suspects-figure.caption", ["incident": title(of: incident.incident), "scores": words.list(parts)]]
  }

  private func strongest(_ suspect: Suspect) -> String {
    let metric = suspect.evidence.first.map { label(of: $0.key) } ?? ""
    return "\(numbers.score(suspect.score)) · \(metric)"
  }

  /// The label of a series' metric, without its service.
  func label(of key: SeriesKey) -> String {
    index(of: key).map { dataset.series[$0].metric.label } ?? key.metric.column
  }
}

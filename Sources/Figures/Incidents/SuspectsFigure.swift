import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// Services by how anomalous they were in one incident.
  func suspectsFigure(_ incident: IncidentFindings) -> Figure? {
    guard !incident.suspects.isEmpty else { return nil }
    let data = DataTable(
      columns: [
        DataTable.Column("Rank"), DataTable.Column("Service"), DataTable.Column("Metric"),
        DataTable.Column("Score"), DataTable.Column("Measured"), DataTable.Column("Expected at this load"),
      ],
      rows: incident.suspects.flatMap { suspect in
        suspect.evidence.map { evidence in
          [
            .number(Double(suspect.rank)), .text(suspect.service), .text(label(of: evidence.key)),
            .number(evidence.score), .number(evidence.actual), .number(evidence.expected),
          ]
        }
      })
    let isAdjusted = incident.suspects.contains { $0.evidence.contains(where: \.isLoadAdjusted) }
    let draft = FigureDraft(
      id: "\(incident.slug)-suspects", title: suspectsTitle(incident),
      subtitle: "Strongest evidence against each service, in robust standard deviations from what is normal"
        + (isAdjusted ? " at the load of the window" : ""),
      caption: suspectsCaption(incident), data: data)
    let rows = incident.suspects.prefix(20).map { suspect in
      RankedBars.Row(
        label: suspect.service, value: suspect.score, text: strongest(suspect), color: colors[service: suspect.service])
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: "Score", unit: "robust standard deviations")).scene(on: canvas)
    }
  }

  /// A second suspect with at least this share of the first one's score is named beside it.
  static let closeRace = 0.8

  private func suspectsTitle(_ incident: IncidentFindings) -> String {
    let first = incident.suspects[0].service
    guard incident.suspects[0].score >= findings.policy.outlierCutoff else {
      return "No service left its normal range: the largest score is \(first)’s"
    }
    if let share = incident.runnerUpShare, share >= Self.closeRace {
      return "\(first) or \(incident.suspects[1].service): their evidence is too close to tell apart"
    }
    return "\(first) was the most anomalous service"
  }

  private func suspectsCaption(_ incident: IncidentFindings) -> String {
    let parts = incident.suspects.prefix(4).map { suspect in
      "\(suspect.service) \(NumberText.score(suspect.score)) (\(suspect.evidence.first.map { label(of: $0.key) } ?? "no metric"))"
    }
    return "Scores during \(incident.incident.title), strongest metric in brackets: \(NameText.list(parts)). "
      + "Anomalous does not mean to blame."
  }

  private func strongest(_ suspect: Suspect) -> String {
    let metric = suspect.evidence.first.map { label(of: $0.key) } ?? ""
    return "\(NumberText.score(suspect.score)) · \(metric)"
  }

  /// The label of a series' metric, without its service.
  func label(of key: SeriesKey) -> String {
    index(of: key).map { dataset.series[$0].metric.label } ?? key.metric.column
  }
}

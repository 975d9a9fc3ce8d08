import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// Incidents by their effect on the headline metric, with intervals.
  func rankingFigure() -> Figure? {
    guard let index = findings.headline else { return nil }
    let metric = dataset.series[index].metric
    let measured = findings.incidents.filter { $0.impacts[index].difference != nil }
    guard !measured.isEmpty else { return nil }
    let ranked = measured.sorted { left, right in
      let sizes = [left, right].map { $0.impacts[index].difference?.magnitude ?? 0 }
      return sizes[0] != sizes[1] ? sizes[0] > sizes[1] : left.incident.id < right.incident.id
    }
    let data = DataTable(
      columns: [
        DataTable.Column("Incident"), DataTable.Column("Start"), DataTable.Column("Difference", unit: metric.unit),
        DataTable.Column("Low", unit: metric.unit), DataTable.Column("High", unit: metric.unit),
        DataTable.Column("Multiple of expected"),
      ],
      rows: ranked.map { incident in
        let impact = incident.impacts[index]
        return [
          .text(incident.incident.title), .time(incident.incident.window.start), .number(impact.difference),
          .number(impact.low), .number(impact.high), .number(impact.factor),
        ]
      })
    let what = metric.aggregate == .sum ? "in all" : "on average"
    let draft = FigureDraft(
      id: "ranking", title: rankingTitle(ranked[0], index),
      subtitle: "\(name(index)), measured less expected, \(what)\(inUnit(metric)), with "
        + "\(NumberText.share(findings.policy.level)) intervals from placebo windows",
      caption: rankingCaption(ranked, index), data: data)
    let rows = ranked.prefix(25).map { bar(for: $0, index) }
    return draft.drawn(measuredBy: measurer) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: "Difference from expected", unit: metric.unit)).scene(on: canvas)
    }
  }

  private func bar(for incident: IncidentFindings, _ index: Int) -> RankedBars.Row {
    let impact = incident.impacts[index]
    let color: ColorToken =
      switch incident.character {
      case .loss: .loss
      case .gain: .gain
      case .neutral, .unknown: .expected
      }
    return RankedBars.Row(
      label: incident.incident.title, value: impact.difference ?? .nan, interval: interval(of: impact),
      text: NumberText.signedQuantity(impact.difference, unit: dataset.series[index].metric.unit), color: color)
  }

  /// The interval of an impact's difference, where it has one.
  func interval(of impact: Impact) -> ClosedRange<Double>? {
    guard let low = impact.low, let high = impact.high, low <= high else { return nil }
    return low...high
  }

  private func rankingTitle(_ first: IncidentFindings, _ index: Int) -> String {
    let name = NameText.inSentence(name(index))
    let amount = NumberText.signedQuantity(first.impacts[index].difference, unit: dataset.series[index].metric.unit)
    return "\(first.incident.title) moved \(name) most: \(amount)"
  }

  private func rankingCaption(_ ranked: [IncidentFindings], _ index: Int) -> String {
    let unit = dataset.series[index].metric.unit
    let parts = ranked.prefix(5).map { incident -> String in
      let impact = incident.impacts[index]
      let range = impact.low == nil ? "" : " (\(NumberText.interval(impact.low, impact.high, unit: unit)))"
      return "\(incident.incident.title) \(NumberText.signedQuantity(impact.difference, unit: unit))\(range)"
    }
    return "Difference of \(NameText.inSentence(name(index))) from its expected level: \(NameText.list(parts))."
  }
}

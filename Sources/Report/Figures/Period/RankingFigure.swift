import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

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
    let unit = numbers.differenceUnit(metric.unit)
    let data = DataTable(
      columns: [
        DataTable.Column(texts["column.incident"]), DataTable.Column(texts["column.start"]),
        DataTable.Column(texts["column.difference"], unit: unit), DataTable.Column(texts["column.low"], unit: unit),
        DataTable.Column(texts["column.high"], unit: unit), DataTable.Column(texts["column.multiple"]),
      ],
      rows: ranked.map { incident in
        let impact = incident.impacts[index]
        return [
          .text(incident.incident.title), .time(incident.incident.window.start), .number(impact.difference),
          .number(impact.low), .number(impact.high), .measure(impact.factor),
        ]
      })
    let places: KeyValuePairs = [
      "metric": name(index), "unit": unit.isEmpty ? "" : texts["figure.in-unit", ["unit": unit]],
      "level": numbers.share(findings.policy.level),
    ]
    let draft = FigureDraft(
      id: id(of: .report(.ranking)), title: rankingTitle(ranked[0], index),
      subtitle: metric.aggregate == .sum
        ? texts["ranking.subtitle-sum", places] : texts["ranking.subtitle-mean", places],
      caption: rankingCaption(ranked, index), data: data, in: words)
    let rows = ranked.prefix(25).map { bar(for: $0, index) }
    return draft.drawn(measuredBy: lettering) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: texts["ranking.axis"], unit: unit)).scene(on: canvas)
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
      text: numbers.signedQuantity(impact.difference, unit: dataset.series[index].metric.unit), color: color)
  }

  /// The interval of an impact's difference, if available.
  func interval(of impact: Impact) -> ClosedRange<Double>? {
    guard let low = impact.low, let high = impact.high, low <= high else { return nil }
    return low...high
  }

  private func rankingTitle(_ first: IncidentFindings, _ index: Int) -> String {
    let name = words.inSentence(name(index))
    let amount = numbers.signedQuantity(first.impacts[index].difference, unit: dataset.series[index].metric.unit)
    return texts["ranking.title", ["incident": first.incident.title, "metric": name, "amount": amount]]
  }

  private func rankingCaption(_ ranked: [IncidentFindings], _ index: Int) -> String {
    let unit = dataset.series[index].metric.unit
    let parts = ranked.prefix(5).map { incident -> String in
      let impact = incident.impacts[index]
      let places: KeyValuePairs = [
        "incident": incident.incident.title, "amount": numbers.signedQuantity(impact.difference, unit: unit),
        "interval": interval(of: impact).map {
          numbers.range(
            numbers.signedQuantity($0.lowerBound, unit: unit), numbers.signedQuantity($0.upperBound, unit: unit))
        } ?? NumberFormat.gap,
      ]
      return impact.low == nil ? texts["ranking.amount", places] : texts["ranking.amount-interval", places]
    }
    return texts["ranking.caption", ["metric": words.inSentence(name(index)), "amounts": words.list(parts)]]
  }
}

import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

extension FigureContext {
  /// The response of a service's metric to load: one dot per bucket, with incidents highlighted.
  func loadFigure(_ service: ServiceFindings) -> Figure? {
    guard let answer = service.loadResponse, let load = index(of: answer.load),
      let response = index(of: answer.response)
    else { return nil }
    let (loads, responses) = (dataset.series[load].values, dataset.series[response].values)
    let complete = loads.indices.filter { loads[$0].isFinite && responses[$0].isFinite }
    guard !complete.isEmpty else { return nil }
    let isIncident = incidentBuckets()
    let (unusual, normal) = (complete.filter { isIncident[$0] }, complete.filter { !isIncident[$0] })
    let data = DataTable(
      columns: [
        DataTable.Column(texts["column.time"]), DataTable.Column(name(load), unit: dataset.series[load].metric.unit),
        DataTable.Column(name(response), unit: dataset.series[response].metric.unit),
        DataTable.Column(texts["load.in-incident"]),
      ],
      rows: complete.map { bucket in
        [
          .time(grid.instant(at: bucket)), .number(loads[bucket]), .number(responses[bucket]),
          .text(isIncident[bucket] ? texts["load.yes"] : texts["load.no"]),
        ]
      })
    let draft = FigureDraft(
      id: id(of: .service(service.slug, .load)), title: loadTitle(answer, load: load, response: response),
      subtitle: texts[
        "load.subtitle",
        ["response": name(response), "load": words.inSentence(name(load)), "bucket": words.bucket]],
      caption: loadCaption(answer, load: load, response: response), data: data, in: words)
    var groups = [
      ScatterChart.Group(
        name: texts["column.normal"], color: colors[service: service.name], x: normal.map { loads[$0] },
        y: normal.map { responses[$0] })
    ]
    if !unusual.isEmpty {
      groups.append(
        ScatterChart.Group(
          name: texts["load.in-incidents"], color: .ink, x: unusual.map { loads[$0] }, y: unusual.map { responses[$0] })
      )
    }
    let ends = [normal.map { loads[$0] }.min(), normal.map { loads[$0] }.max()].compactMap(\.self)
    let curve = ScatterChart.Curve(
      name: texts["load.fit"], x: ends, y: ends.map { answer.intercept + answer.slope * $0 })
    return draft.drawn(measuredBy: lettering) { canvas in
      ScatterChart(
        groups: groups, x: ValueAxis(name: name(load), unit: unitText(of: dataset.series[load].metric)),
        y: ValueAxis(name: name(response), unit: dataset.series[response].metric.unit), curve: curve,
        plotHeight: canvas.width < 480 ? 220 : 280
      ).scene(on: canvas)
    }
  }

  /// Whether each bucket overlaps an incident.
  func incidentBuckets() -> [Bool] {
    var touched = Array(repeating: false, count: grid.count)
    for incident in dataset.incidents {
      for bucket in grid.indices(in: incident.window) { touched[bucket] = true }
    }
    return touched
  }

  /// The rank correlation below which a metric is described as independent of load.
  private static let weakAnswer = 0.2

  private func loadTitle(_ answer: LoadResponse, load: Int, response: Int) -> String {
    let places: KeyValuePairs = [
      "metric": dataset.series[response].metric.label, "load": words.inSentence(name(load)),
      "slope": perRound(answer, load: load, response: response),
    ]
    if answer.spearman.magnitude < Self.weakAnswer { return texts["load.hardly", places] }
    return answer.slope < 0 ? texts["load.falls", places] : texts["load.rises", places]
  }

  /// The slope over a round amount of load within the range of the data: `3.1 ms for each 1,000 more active users`.
  private func perRound(_ answer: LoadResponse, load: Int, response: Int) -> String {
    let median = findings.series[load].normal.median ?? 1
    var amount = 1.0
    while amount * 10 <= median.magnitude { amount *= 10 }
    while amount > median.magnitude, amount > 1e-6 { amount /= 10 }
    let change = numbers.difference(answer.slope.magnitude * amount, unit: dataset.series[response].metric.unit)
    return texts[
      "load.slope",
      [
        "change": change, "amount": numbers.difference(amount, unit: dataset.series[load].metric.unit),
        "load": words.inSentence(name(load)),
      ]]
  }

  private func loadCaption(_ answer: LoadResponse, load: Int, response: Int) -> String {
    texts[
      "load.caption",
      [
        "count": numbers.whole(answer.count), "response": words.inSentence(name(response)),
        "load": words.inSentence(name(load)), "r": numbers.coefficient(answer.spearman),
        "slope": perRound(answer, load: load, response: response),
      ]]
  }
}

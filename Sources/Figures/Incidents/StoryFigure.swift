import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// Business and system metrics around one incident, on one time axis.
  func storyFigure(_ incident: IncidentFindings) -> Figure? {
    let chosen = storySeries()
    let window = incident.incident.window
    guard let first = chosen.first, let range = storyRange(incident) else { return nil }

    let columns = chosen.flatMap { index in
      [
        TimelineTable.Column(
          title: name(index), unit: dataset.series[index].metric.unit, values: dataset.series[index].values),
        TimelineTable.Column(
          title: "\(name(index)), expected", unit: dataset.series[index].metric.unit,
          values: findings.series[index].expectation.expected),
      ]
    }
    let bands = chosen.flatMap { index in
      let (name, unit) = (name(index), dataset.series[index].metric.unit)
      let expectation = findings.series[index].expectation
      return [
        TimelineTable.Column(title: "\(name), expected, low", unit: unit, values: expectation.low),
        TimelineTable.Column(title: "\(name), expected, high", unit: unit, values: expectation.high),
      ]
    }
    let table = TimelineTable(grid: grid, zone: dataset.zone, columns: columns, range: range)
    let data = TimelineTable(grid: grid, zone: dataset.zone, columns: columns + bands, range: range).data
    let names = chosen.map { NameText.inSentence(name($0)) }
    let draft = FigureDraft(
      id: "\(incident.slug)-story", title: storyTitle(incident, led: first),
      subtitle: "\(NameText.list(names).capitalizedFirst), \(cadence), measured against the expected course. "
        + "\(time.window(TimeWindow(start: grid.instant(at: range.lowerBound), end: grid.instant(at: range.upperBound))))",
      caption: storyCaption(incident, of: chosen), data: data, excerpt: table.excerpt(preferring: [window]))
    return draft.drawn(measuredBy: measurer) { canvas in
      storyScene(of: chosen, in: incident, range, panelHeight: canvas.width < 480 ? 76 : 92, on: canvas)
    }
  }

  /// The buckets of an incident's story: half a day, or twice its length, on each side; nil where there are none.
  func storyRange(_ incident: IncidentFindings) -> Range<Int>? {
    let window = incident.incident.window
    let pad = max(12 * 3_600, 2 * window.seconds)
    let range = grid.indices(in: window.widened(by: pad))
    return range.isEmpty ? nil : range
  }

  /// The series `chosen` in `range`, one above the other, each with what `incident` did to it.
  func storyScene(
    of chosen: [Int], in incident: IncidentFindings, _ range: Range<Int>, panelHeight: Double, on canvas: Canvas
  ) -> Scene {
    StoryChart(
      grid: sampleGrid(range), offsets: offsets,
      panels: chosen.map { panel($0, in: range, named: name($0), remark: remark(on: incident.impacts[$0])) },
      spans: spans(in: range), panelHeight: panelHeight
    ).scene(on: canvas)
  }

  /// The headline metric, then one metric each of what tells the story, in the order in which a reader asks for it.
  func storySeries() -> [Int] {
    let business = dataset.series.indices.filter { dataset.series[$0].service == nil }
    func first(_ role: Metric.Role, _ better: Metric.Better? = nil) -> Int? {
      business.first { index in
        let metric = dataset.series[index].metric
        return metric.role == role && (better == nil || metric.better == better)
      }
    }
    let candidates = [
      findings.headline, first(.engagement, .higher), first(.errors), first(.latency), first(.engagement, .lower),
      first(.traffic),
    ]
    var chosen: [Int] = []
    for case let index? in candidates where !chosen.contains(index) { chosen.append(index) }
    if chosen.count < 3 {
      chosen += dataset.series.indices.filter { !chosen.contains($0) }.prefix(3 - chosen.count)
    }
    return chosen
  }

  private func storyTitle(_ incident: IncidentFindings, led index: Int) -> String {
    let impact = incident.impacts[index]
    let name = name(index)
    let duration = TimeText.duration(impact.window.seconds)
    guard let factor = impact.factor else { return "\(name) during \(incident.incident.title)" }
    switch incident.character {
    case .loss, .gain:
      let verb = factor < 1 ? "fell" : "rose"
      return "\(name) \(verb) to \(NumberText.level(factor)) the expected level for \(duration)"
    case .neutral, .unknown:
      return "\(name) was \(NumberText.level(factor)) the expected level, no further off than chance explains"
    }
  }

  /// What the incident did to one metric: the amount and the change of what adds up, both levels of what does not.
  private func remark(on impact: Impact) -> Remark? {
    guard let expected = impact.expected, let difference = impact.difference,
      let metric = index(of: impact.key).map({ dataset.series[$0].metric })
    else { return nil }
    guard impact.isBeyondChance else { return Remark("no clear change", .quietInk) }
    let text =
      impact.isSum
      ? "\(NumberText.signedQuantity(difference, unit: metric.unit)), \(NumberText.change(impact.factor))"
      : "\(NumberText.quantity(impact.actual, unit: metric.unit)) instead of "
        + NumberText.quantity(expected, unit: metric.unit)
    switch metric.better {
    case .neither: return Remark(text)
    case .higher: return Remark(text, difference > 0 ? .gain : .loss)
    case .lower: return Remark(text, difference < 0 ? .gain : .loss)
    }
  }

  private func storyCaption(_ incident: IncidentFindings, of chosen: [Int]) -> String {
    let parts = chosen.compactMap { index -> String? in
      guard let factor = incident.impacts[index].factor else { return nil }
      return "\(NameText.inSentence(name(index))) \(NumberText.factor(factor))"
    }
    let effects = parts.isEmpty ? "no expectation can be given" : NameText.list(parts) + " of the expected level"
    return "During \(incident.incident.title), \(time.window(of: incident.incident)): \(effects)."
  }
}

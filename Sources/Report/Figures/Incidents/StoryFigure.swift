import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

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
          title: texts["column.series-expected", ["series": name(index)]], unit: dataset.series[index].metric.unit,
          values: findings.series[index].expectation.expected),
      ]
    }
    let bands = chosen.flatMap { index in
      let (name, unit) = (name(index), dataset.series[index].metric.unit)
      let expectation = findings.series[index].expectation
      return [
        TimelineTable.Column(
          title: texts["column.series-expected-low", ["series": name]], unit: unit, values: expectation.low),
        TimelineTable.Column(
          title: texts["column.series-expected-high", ["series": name]], unit: unit, values: expectation.high),
      ]
    }
    let table = TimelineTable(grid: grid, words: words, columns: columns, range: range)
    let data = TimelineTable(grid: grid, words: words, columns: columns + bands, range: range).data
    let names = chosen.map { words.inSentence(name($0)) }
    let draft = FigureDraft(
      id: id(of: .incident(incident.slug, .story)), title: storyTitle(incident, led: first),
      subtitle: texts[
        "story.subtitle",
        [
          "metrics": words.list(names).asOpening, "resolution": words.resolution,
          "window": time.window(
            TimeWindow(start: grid.instant(at: range.lowerBound), end: grid.instant(at: range.upperBound))),
        ]],
      caption: storyCaption(incident, of: chosen), data: data, excerpt: table.excerpt(preferring: [window]))
    return draft.drawn(measuredBy: lettering) { canvas in
      storyScene(of: chosen, in: incident, range, panelHeight: canvas.width < 480 ? 76 : 92, on: canvas)
    }
  }

  /// The buckets of an incident's story: half a day, or twice its length, on each side; nil without any.
  func storyRange(_ incident: IncidentFindings) -> Range<Int>? {
    let window = incident.incident.window
    let pad = max(12 * 3_600, 2 * window.seconds)
    let range = grid.indices(in: window.widened(by: pad))
    return range.isEmpty ? nil : range
  }

  /// The series `chosen` in `range`, stacked, each with the effect of `incident` on it.
  func storyScene(
    of chosen: [Int], in incident: IncidentFindings, _ range: Range<Int>, panelHeight: Double, on canvas: Canvas
  ) -> Scene {
    StoryChart(
      grid: grid[range], zone: dataset.zone,
      panels: chosen.map { panel($0, in: range, named: name($0), remark: remark(on: incident.impacts[$0])) },
      spans: spans(in: range), panelHeight: panelHeight
    ).scene(on: canvas)
  }

  /// The headline metric, then one metric for each part of the story, in the order of a reader's questions.
  func storySeries() -> [Int] {
    let candidates = [
      findings.headline, dataset.firstBusinessIndex(.engagement, .higher), dataset.firstBusinessIndex(.errors),
      dataset.firstBusinessIndex(.latency), dataset.firstBusinessIndex(.engagement, .lower),
      dataset.firstBusinessIndex(.traffic),
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
    let places: KeyValuePairs = [
      "metric": name(index), "incident": title(of: incident.incident), "level": words.effect(of: impact).level,
      "duration": time.duration(impact.window.seconds),
    ]
    guard let factor = impact.factor else { return texts["story.unexpected", places] }
    switch incident.character {
    case .neutral: return texts["story.chance", places]
    case .unknown where impact.low == nil: return texts["story.inconclusive", places]
    case .loss, .gain, .unknown: return factor < 1 ? texts["story.fell", places] : texts["story.rose", places]
    }
  }

  /// The effect of the incident on one metric: amount and relative change if it is additive, otherwise both levels.
  private func remark(on impact: Impact) -> Remark? {
    guard let expected = impact.expected, let difference = impact.difference,
      let metric = index(of: impact.key).map({ dataset.series[$0].metric })
    else { return nil }
    guard impact.isBeyondChance || impact.low == nil else { return Remark(texts["story.no-change"], .quietInk) }
    let places: KeyValuePairs = [
      "difference": numbers.signedQuantity(difference, unit: metric.unit), "change": words.effect(of: impact).change,
      "actual": numbers.quantity(impact.actual, unit: metric.unit),
      "expected": numbers.quantity(expected, unit: metric.unit),
    ]
    let text = impact.isSum ? texts["story.remark-sum", places] : texts["story.remark-mean", places]
    // An effect without a proven difference from chance is neither good nor bad.
    switch impact.low == nil ? .neither : metric.better {
    case .neither: return Remark(text)
    case .higher: return Remark(text, difference > 0 ? .gain : .loss)
    case .lower: return Remark(text, difference < 0 ? .gain : .loss)
    }
  }

  private func storyCaption(_ incident: IncidentFindings, of chosen: [Int]) -> String {
    let parts = chosen.compactMap { index -> String? in
      guard incident.impacts[index].factor != nil else { return nil }
      let multiple = words.effect(of: incident.impacts[index]).multiple
      return texts["name.value", ["name": words.inSentence(name(index)), "value": multiple]]
    }
    let places: KeyValuePairs = [
      "incident": title(of: incident.incident), "window": time.window(of: incident.incident),
      "effects": words.list(parts),
    ]
    return parts.isEmpty ? texts["story.caption-unexpected", places] : texts["story.caption", places]
  }
}

public import Analysis
import Charts
import Datasets
import Prose
public import Scenes
public import Text
import Time

extension Preview {
  /// The previews of the report and of each incident, in the order of `Findings.incidents`. `measurer` measures the texts.
  ///
  /// - Complexity: O(incidents × buckets)
  public static func all(of findings: Findings, in language: Language, measuredBy measurer: any TextMeasurer)
    -> [Preview]
  {
    let words = Vocabulary(findings, in: language)
    let context = FigureContext(words, measuredBy: measurer)
    return [context.preview(in: words)] + findings.incidents.map { context.preview(of: $0, in: words) }
  }
}

extension FigureContext {
  /// The preview of the report: the number of its worst incident, and the headline metric over the whole period.
  fileprivate func preview(in words: Vocabulary) -> Preview {
    let prose = ReportProse(words)
    let worst = prose.incidentsWorstFirst.first
    let sheet = PreviewSheet(
      kicker: texts["index.kicker", ["title": dataset.title, "period": words.period]], verdict: prose.verdict,
      number: worst.flatMap { number(of: $0, in: words, named: true) } ?? headlineNumber(in: words),
      caption: findings.headline.map {
        texts[
          "preview.caption",
          ["metric": name($0), "resolution": words.resolution(of: overview(of: $0).grid.step)]]
      },
      course: findings.headline.flatMap { index in
        let overview = overview(of: index)
        guard overview.grid.count > 0 else { return nil }
        return { canvas, height in
          let chart = chart(of: overview, index, named: "", plotHeight: height)
          return Glance(grid: chart.grid, panel: chart.panel, spans: chart.spans, height: height).scene(on: canvas)
        }
      })
    return Preview(path: Preview.path(), scene: sheet.scene(measuredBy: lettering))
  }

  /// The preview of one incident: its number, and the headline metric around it.
  fileprivate func preview(of incident: IncidentFindings, in words: Vocabulary) -> Preview {
    let prose = IncidentProse(incident, in: words)
    let window = incident.incident.window
    let range = grid.indices(in: window.widened(by: max(12 * 3_600, 2 * window.seconds)))
    let sheet = PreviewSheet(
      kicker: texts["index.kicker", ["title": dataset.title, "period": prose.when]], verdict: prose.verdict,
      number: number(of: prose, in: words, named: false),
      caption: findings.headline.map {
        texts["preview.caption-dashed", ["metric": name($0), "resolution": words.resolution]]
      },
      course: findings.headline.flatMap { index in
        guard !range.isEmpty else { return nil }
        return { canvas, height in
          Glance(grid: grid[range], panel: panel(index, in: range), spans: spans(in: range), height: height)
            .scene(on: canvas)
        }
      })
    return Preview(path: Preview.path(ofIncident: incident.slug), scene: sheet.scene(measuredBy: lettering))
  }

  /// The effect of `incident` on the headline metric: a difference if it is additive, otherwise a factor, with its interval.
  private func number(of incident: IncidentProse, in words: Vocabulary, named isNamed: Bool) -> PreviewSheet.Number? {
    guard let impact = incident.impact else { return nil }
    let unit = words.unit(of: impact.key)
    let text =
      impact.isSum
      ? numbers.signedQuantity(impact.difference, unit: unit) : words.effect(of: impact).multiple
    guard text != NumberFormat.gap else { return nil }
    let color: ColorToken =
      switch incident.facts.character {
      case .loss: .loss
      case .gain: .gain
      case .neutral, .unknown: .ink
      }
    let subject = isNamed ? incident.title : texts["preview.against", ["metric": words.name(of: impact.key)]]
    let interval = impact.low.flatMap { low in
      impact.high.map { high in
        texts[
          "impact.interval",
          [
            "interval": words.intervalName,
            "bounds": numbers.range(
              numbers.signedQuantity(low, unit: unit), numbers.signedQuantity(high, unit: unit)),
          ]]
      }
    }
    return PreviewSheet.Number(text: text, color: color, notes: [subject, interval].compactMap(\.self))
  }

  /// The total or mean of the headline metric, for a report without incidents.
  private func headlineNumber(in words: Vocabulary) -> PreviewSheet.Number? {
    guard let index = findings.headline else { return nil }
    let series = findings.series[index]
    let value = words.headlineAddsUp ? series.overall.sum : series.overall.median
    let name = words.name(of: series.key)
    return PreviewSheet.Number(
      text: words.quantity(value, of: series.key), color: .ink,
      notes: [
        words.headlineAddsUp ? texts["index.sum", ["metric": name]] : texts["index.median", ["metric": name]]
      ])
  }
}

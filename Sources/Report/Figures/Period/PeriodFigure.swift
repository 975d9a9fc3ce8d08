import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// The headline metric over the whole period, with its expected band and the incidents.
  func periodFigure() -> Figure? {
    guard let index = findings.headline, grid.count > 0 else { return nil }
    let overview = overview(of: index)
    let table = table(of: overview, index)
    let draft = FigureDraft(
      id: id(of: .report(.period)), title: periodTitle(of: index),
      subtitle: overviewSubtitle(of: index, overview),
      caption: periodCaption(of: index, isTakenTogether: overview.grid.step != grid.step), data: table.data,
      excerpt: table.excerpt(preferring: dataset.incidents.map(\.window)))
    return draft.drawn(measuredBy: lettering) { canvas in
      chart(of: overview, index, named: name(index), plotHeight: canvas.width < 480 ? 200 : 260).scene(on: canvas)
    }
  }

  /// The quantity drawn for a series over the period, with unit and time zone.
  func overviewSubtitle(of index: Int, _ overview: Overview) -> String {
    texts[
      "period-figure.subtitle",
      [
        "metric": name(index), "resolution": words.resolution(of: overview.grid.step),
        "unit": inUnit(dataset.series[index].metric), "drawn": drawnAgainst(overview), "period": period,
      ]]
  }

  /// The effect of the incidents on the headline metric or, without any, how well it follows its rhythm.
  private func periodTitle(of index: Int) -> String {
    guard !findings.incidents.isEmpty else { return rhythmTitle(of: index) }
    let metric = words.inSentence(name(index))
    let (losses, gains) = (total(of: index, .loss), total(of: index, .gain))
    let parts = [
      losses.count > 0 ? effect(losses, on: metric, "period-figure.set-back", "period-figure.set-back-by", index) : nil,
      gains.count > 0
        ? losses.count > 0
          ? effect(gains, on: metric, "period-figure.lifted-it", "period-figure.lifted-it-by", index)
          : effect(gains, on: metric, "period-figure.lifted", "period-figure.lifted-by", index) : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? texts["period-figure.chance", ["metric": metric]] : parts.joined(separator: texts["list.clauses"]).asOpening
  }

  /// `plain` or, if an amount is available, `withAmount`: the effect of the incidents on `metric`.
  private func effect(
    _ total: (count: Int, sum: Double?), on metric: String, _ plain: String, _ withAmount: String, _ index: Int
  ) -> String {
    let amount = numbers.difference(total.sum?.magnitude, unit: dataset.series[index].metric.unit)
    let places: KeyValuePairs = ["word": numbers.word(total.count), "metric": metric, "amount": amount]
    return texts[total.sum == nil ? plain : withAmount, places, count: total.count]
  }

  private func rhythmTitle(of index: Int) -> String {
    guard let coverage = findings.series[index].expectation.coverage else {
      return texts["period-figure.too-few", ["metric": name(index)]]
    }
    return texts["period-figure.inside", ["metric": name(index), "share": numbers.share(coverage)]]
  }

  private func periodCaption(of index: Int, isTakenTogether: Bool) -> String {
    let summary = findings.series[index].overall
    let unit = dataset.series[index].metric.unit
    guard let median = summary.median, let least = summary.minimum, let greatest = summary.maximum else {
      return texts["period-figure.no-value", ["metric": name(index)]]
    }
    let incidents = dataset.incidents.map(title(of:))
    let titles = Array(incidents.prefix(6))
    let list =
      incidents.count > 6
      ? texts["list.more-than", ["list": words.list(titles), "count": numbers.whole(incidents.count - 6)]]
      : words.list(titles)
    let places: KeyValuePairs = [
      "metric": name(index), "bucket": words.bucket, "median": numbers.quantity(median, unit: unit),
      "least": numbers.quantity(least.value, unit: unit), "trough": time.moment(least.time),
      "greatest": numbers.quantity(greatest.value, unit: unit), "peak": time.moment(greatest.time), "incidents": list,
    ]
    let caption =
      isTakenTogether ? texts["period-figure.caption-together", places] : texts["period-figure.caption", places]
    return incidents.isEmpty
      ? caption : texts["list.sentences", ["first": caption, "second": texts["period-figure.marked", places]]]
  }

  /// Number of incidents of one character, and the sum of their effects if the metric is additive.
  private func total(of index: Int, _ character: IncidentFindings.Character) -> (count: Int, sum: Double?) {
    let chosen = findings.incidents.filter { $0.character == character }
    guard dataset.series[index].metric.aggregate == .sum else { return (chosen.count, nil) }
    return (chosen.count, findings.difference(overall: chosen))
  }
}

import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// The headline metric over the whole period, with its expected band and the incidents.
  func periodFigure() -> Figure? {
    guard let index = findings.headline, grid.count > 0 else { return nil }
    let series = dataset.series[index]
    let overview = overview(of: index)
    let table = table(of: overview, index)
    let draft = FigureDraft(
      id: "period", title: periodTitle(of: index),
      subtitle:
        "\(NameText.name(of: series)), \(cadence(of: overview.grid.step))\(inUnit(series.metric)): "
        + "\(drawnAgainst(overview)). \(period)",
      caption: periodCaption(of: index, isTakenTogether: overview.grid.step != grid.step), data: table.data,
      excerpt: table.excerpt(preferring: dataset.incidents.map(\.window)))
    return draft.drawn(measuredBy: measurer) { canvas in
      chart(of: overview, index, named: name(index), plotHeight: canvas.width < 480 ? 200 : 260).scene(on: canvas)
    }
  }

  /// What the incidents did to the headline metric; without any, how well it kept to its rhythm.
  private func periodTitle(of index: Int) -> String {
    let name = name(index)
    let losses = total(of: index, .loss)
    let gains = total(of: index, .gain)
    let unit = dataset.series[index].metric.unit
    guard findings.incidents.isEmpty == false else { return rhythmTitle(of: index) }
    var parts: [String] = []
    if losses.count > 0 {
      let amount = losses.sum.map { " by \(NumberText.quantity($0.magnitude, unit: unit))" } ?? ""
      parts.append("\(count(losses.count, "incident")) set \(NameText.inSentence(name)) back\(amount)")
    }
    if gains.count > 0 {
      let amount = gains.sum.map { " by \(NumberText.quantity($0.magnitude, unit: unit))" } ?? ""
      parts.append(
        parts.isEmpty
          ? "\(count(gains.count, "event")) lifted \(NameText.inSentence(name))\(amount)"
          : "\(count(gains.count, "event").lowercased()) lifted it\(amount)")
    }
    return parts.isEmpty
      ? "No incident moved \(NameText.inSentence(name)) beyond what chance does" : parts.joined(separator: "; ")
  }

  private func rhythmTitle(of index: Int) -> String {
    guard let coverage = findings.series[index].expectation.coverage else {
      return "\(name(index)) as measured; the data are too few to say what was to be expected"
    }
    return "\(name(index)): inside the expected band \(NumberText.share(coverage)) of the time"
  }

  private func periodCaption(of index: Int, isTakenTogether: Bool) -> String {
    let summary = findings.series[index].overall
    let unit = dataset.series[index].metric.unit
    guard let median = summary.median, let least = summary.minimum, let greatest = summary.maximum else {
      return "\(name(index)) has no value in this period."
    }
    let incidents = dataset.incidents.map(\.title)
    let marked =
      incidents.isEmpty ? "" : " Marked: \(NameText.list(Array(incidents.prefix(6))))\(more(incidents.count - 6))."
    let scope = isTakenTogether ? ", \(bucketName) by \(bucketName)," : ""
    return "\(name(index))\(scope) had a median of \(NumberText.quantity(median, unit: unit)), its least value "
      + "\(NumberText.quantity(least.value, unit: unit)) on \(time.moment(least.time)) and its greatest "
      + "\(NumberText.quantity(greatest.value, unit: unit)) on \(time.moment(greatest.time)).\(marked)"
  }

  /// Number of incidents of one character, and the sum of their effects where the metric adds up.
  private func total(of index: Int, _ character: IncidentFindings.Character) -> (count: Int, sum: Double?) {
    let chosen = findings.incidents.filter { $0.character == character }
    guard dataset.series[index].metric.aggregate == .sum else { return (chosen.count, nil) }
    return (chosen.count, chosen.compactMap { $0.impacts[index].difference }.reduce(0, +))
  }

  private func more(_ number: Int) -> String {
    number > 0 ? " and \(number) more" : ""
  }

  /// `One incident`, `Two incidents`, `12 incidents`.
  private func count(_ number: Int, _ noun: String) -> String {
    let words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
    let word = words.indices.contains(number) ? words[number] : "\(number)"
    return "\(word) \(noun)\(number == 1 ? "" : "s")"
  }
}

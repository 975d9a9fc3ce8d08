import Analysis
import Datasets
import Text
import Time

/// The first page's sentences about the whole report.
public struct ReportProse: Sendable, Worded {
  let words: Vocabulary

  /// The sentences about the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var findings: Findings { words.findings }

  /// The incidents in page order.
  public var incidentsWorstFirst: [IncidentProse] {
    words.incidentsWorstFirst.map { IncidentProse(findings.incidents[$0], in: words) }
  }

  /// The verdict as a headline: `Two incidents cost about $1.02M; Flash sale brought in $2.4M more than expected`.
  public var verdict: String {
    guard let headline = words.headline else { return texts["report.unmeasured"] }
    let metric = words.inSentence(headline.key)
    guard !findings.incidents.isEmpty else {
      let places: KeyValuePairs = ["metric": words.name(of: headline.key), "length": length]
      guard findings.policy.detection == .adopted else { return texts["report.no-incident", places] }
      return findings.isTooShortToSearch ? texts["report.too-short", places] : texts["report.no-incident-found", places]
    }
    let all = incidentsWorstFirst
    let losses = all.filter { $0.facts.character == .loss }
    let gains = all.filter { $0.facts.character == .gain }
    let effects = (
      worse: texts["report.worsened", ["metric": metric]], better: texts["report.improved", ["metric": metric]]
    )
    let parts = [verdict(on: losses, effects.worse), verdict(on: gains, effects.better)].compactMap(\.self)
    if !parts.isEmpty { return parts.joined(separator: texts["list.clauses"]).asOpening }
    if all.count == 1 { return all[0].verdict }
    if let unclear = verdict(onUnclear: all.filter { $0.facts.character == .unknown }, among: all.count, metric) {
      return unclear
    }
    return texts[
      "report.effect",
      ["incidents": words.counted("count.incidents", all.count), "effect": texts["report.no-mark", ["metric": metric]]]
    ].asOpening
  }

  /// The verdict if no effect is clearly good or bad, and some are not clearly absent; nil if all are.
  private func verdict(onUnclear incidents: [IncidentProse], among count: Int, _ metric: String) -> String? {
    let estimated = incidents.filter { $0.impact?.expected != nil }
    guard !estimated.isEmpty else { return nil }
    let places: KeyValuePairs = ["incidents": words.counted("count.incidents", count), "metric": metric]
    return estimated.contains { $0.impact?.isBeyondChance ?? false }
      ? texts["report.undirected", places].asOpening : texts["report.inconclusive", places].asOpening
  }

  private func verdict(on incidents: [IncidentProse], _ otherwise: String) -> String? {
    guard let first = incidents.first, let impact = first.impact else { return nil }
    let differences = incidents.compactMap { $0.impact?.difference }
    if incidents.count == 1 {
      guard impact.isSum, let difference = differences.first else { return first.verdict }
      let effect = Amount(difference, of: impact.key, in: words).predicate
      return texts["report.effect", ["incidents": first.title, "effect": effect]]
    }
    let total = impact.isSum ? findings.difference(overall: incidents.map(\.facts)) : nil
    let effect = total.map { Amount($0, of: impact.key, in: words).predicate } ?? otherwise
    return texts[
      "report.effect", ["incidents": words.counted("count.incidents", incidents.count), "effect": effect]]
  }

  /// `31 days`, `721 hours`: the length of the period, in whole days from two days on.
  var length: String {
    let seconds = words.dataset.grid.window.seconds
    return time.duration(seconds >= 2 * 86_400 ? seconds / 86_400 * 86_400 : seconds)
  }

  /// Up to three lead paragraphs of the page: the period, the worst incident with its suspects, the best one.
  public var lead: [String] {
    guard words.headline != nil else {
      return [texts["report.no-value"]]
    }
    let all = incidentsWorstFirst
    let worst = all.first { $0.facts.character == .loss }
    let gain = all.first { $0.facts.character == .gain }
    let paragraphs: [[String?]] = [
      [period],
      [
        worst.map { sentence(on: $0, amongOthers: texts["report.worst", ["incident": $0.title]]) }, worst?.suspects,
      ],
      [gain.map { sentence(on: $0, amongOthers: texts["report.best", ["incident": $0.title]]) }, gain?.strain],
    ]
    return paragraphs.map { $0.compactMap(\.self).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private func sentence(on incident: IncidentProse, amongOthers: String) -> String {
    let alike = findings.incidents.filter { $0.character == incident.facts.character }.count
    return texts[
      "report.incident",
      [
        "incident": alike > 1 ? amongOthers : incident.title, "when": incident.when, "summary": incident.summary,
      ]]
  }

  /// The headline metric over the whole period, and the losses as a share of it.
  public var period: String {
    guard let index = findings.headline else { return texts["report.unmeasured-sentence"] }
    let key = findings.series[index].key
    let summary = findings.series[index].overall
    let losses = incidentsWorstFirst.filter { $0.facts.character == .loss }
    let lost = losses.isEmpty ? nil : findings.difference(overall: losses.map(\.facts))?.magnitude
    let places: KeyValuePairs = [
      "metric": words.name(of: key), "period": words.period, "median": words.quantity(summary.median, of: key),
      "sum": words.quantity(summary.sum, of: key),
      "share": numbers.share(lost.flatMap { lost in summary.sum.map { lost / $0 } }),
    ]
    guard summary.count > 0 else { return texts["report.period-empty", places] }
    guard words.headlineAddsUp, let sum = summary.sum else { return texts["report.period-median", places] }
    return lost != nil && sum > 0 ? texts["report.period-lost", places] : texts["report.period", places]
  }
}

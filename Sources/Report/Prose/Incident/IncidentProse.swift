public import Analysis
import Datasets
import Text
import Time

/// The sentences of a page about one incident.
public struct IncidentProse: Sendable, Worded {
  /// The findings about the incident.
  public let facts: IncidentFindings
  /// The vocabulary of the report.
  let words: Vocabulary

  /// The sentences about `facts` in the words of its report.
  public init(_ facts: IncidentFindings, in words: Vocabulary) {
    self.facts = facts
    self.words = words
  }

  /// The incident's title, isolated for use in a sentence.
  public var title: String { NameText.isolated(facts.incident.title) }

  /// `Tue 7 May 2024, 14:00–17:00 UTC`.
  public var when: String { time.window(of: facts.incident) }

  /// `3 hours`; `3 hours so far` for an open incident.
  public var duration: String {
    let length = time.duration(facts.incident.window.seconds)
    return facts.incident.isOpen ? texts["incident.so-far", ["duration": length]] : length
  }

  /// The effect on the headline metric; nil if nothing was measured.
  public var impact: Impact? { words.headlineImpact(of: facts) }

  /// The verdict as a headline: `Payment gateway outage cost $412k in 3 hours`.
  public var verdict: String {
    if isOutside { return texts["incident.outside", ["title": title]] }
    guard let impact else { return texts["incident.unmeasured", ["title": title]] }
    let places: KeyValuePairs = ["title": title, "metric": words.inSentence(impact.key)]
    switch facts.character {
    case .unknown: return unclearVerdict(impact)
    case .neutral: return texts["incident.no-mark", places]
    case .loss, .gain:
      guard impact.isSum, let difference = impact.difference else { return levelVerdict(impact) }
      let effect = Amount(difference, of: impact.key, in: words).predicate
      return texts["incident.effect", ["title": title, "effect": effect, "duration": measuredDuration(of: impact)]]
    }
  }

  /// Whether the incident contains no bucket of the data.
  private var isOutside: Bool { facts.caveats.contains { $0.kind == .incidentNotMeasured } }

  /// Without an interval an effect cannot be distinguished from chance; without a better direction it is neither good nor bad.
  private func unclearVerdict(_ impact: Impact) -> String {
    let places: KeyValuePairs = [
      "title": title, "metric": words.inSentence(impact.key), "level": words.level(impact) ?? texts["level.away"],
      "change": impact.factor.map { numbers.changeOrMultiple($0) } ?? texts["level.away"],
      "duration": measuredDuration(of: impact),
    ]
    if impact.expected == nil { return texts["incident.unknown", places] }
    return impact.isBeyondChance ? texts["incident.undirected", places] : texts["incident.inconclusive", places]
  }

  /// `6 hours`; if some could not be compared, `the 2 of 6 hours measured`.
  private func measuredDuration(of impact: Impact) -> String {
    guard impact.missing > 0 else { return duration }
    let all = words.dataset.grid.indices(in: impact.window).count
    return texts[
      "incident.part", ["measured": numbers.whole(all - impact.missing), "buckets": words.buckets(all)]]
  }

  private func levelVerdict(_ impact: Impact) -> String {
    texts[
      "incident.level",
      [
        "title": title, "metric": words.inSentence(impact.key), "level": words.level(impact) ?? texts["level.away"],
        "duration": measuredDuration(of: impact),
      ]]
  }

  /// The page's two lead paragraphs: the effect and other affected metrics; suspects and recovery.
  public var lead: [String] {
    let effect = [isOutside ? summary : impact.map { words.impactSentence($0) }, companions, strain]
    let course = [suspects, recovery]
    return [effect, course].map { $0.compactMap(\.self).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The effect in one sentence, for lists and descriptions.
  public var summary: String {
    if isOutside { return texts["notice.incident-not-measured"] }
    return impact.map { words.impactSentence($0) } ?? texts["incident.nothing", ["title": title]]
  }

  /// Other affected metrics, for a loss or if the headline metric did not change; nil if none changed beyond chance.
  public var companions: String? {
    guard facts.character != .gain else { return nil }
    let moved = words.multiples(of: otherImpacts, limit: 4)
    guard !moved.isEmpty else { return nil }
    return texts["incident.companions", ["effects": words.list(moved)]]
  }

  /// The cost of a gain: metrics that got worse while the headline metric improved; nil for other incidents.
  public var strain: String? {
    guard facts.character == .gain else { return nil }
    let worse = words.multiples(of: otherImpacts.filter { words.isWorse($0) == true }, limit: 4)
    if worse.isEmpty { return texts["incident.no-strain"] }
    return texts["incident.strain", ["effects": words.list(worse)]]
  }

  /// Effects on business metrics other than the headline.
  var otherImpacts: [Impact] {
    facts.impacts.filter { $0.key.isBusiness && $0.key != words.headline?.key }
  }
}

extension IncidentProse {
  /// `Outage · Tue 7 May 2024, 14:00–17:00 UTC`: the line above the verdict.
  public var kicker: String {
    let kind = NameText.isolated(facts.incident.kind)
    return kind.isEmpty ? when : texts["incident-page.kicker", ["kind": kind.asOpening, "when": when]]
  }

  /// The basis of the interval, its assumptions, and possible errors: a sentence or two each.
  public var certainty: [String] {
    let glossary = Glossary(words)
    let sentences =
      [glossary.coverage(of: self), impact.flatMap { glossary.basis(of: $0) }].compactMap(\.self)
      + facts.caveats.map { NoticeProse($0, words).text }
    return sentences.isEmpty ? [texts["incident-page.no-interval"]] : sentences
  }

  /// The meaning of “expected”, “interval” and “score”, for a self-contained page.
  public var method: String {
    let glossary = Glossary(words)
    let terms = [glossary.expected(in: [facts]), glossary.interval] + (facts.suspects.isEmpty ? [] : [glossary.score])
    return terms.map { words.note(on: $0) }.joined(separator: " ")
  }
}

extension Vocabulary {
  /// `Online shop, May 2024; Wed 1 May 2024 – Fri 31 May 2024, UTC; all times in Etc/UTC.`: the source line of a self-contained page.
  public var source: String {
    texts[
      "brief.source",
      ["title": NameText.isolated(dataset.title), "period": period, "zone": dataset.zone.identifier]]
  }
}

public import Analysis
import Datasets

/// What a page says of one incident.
public struct IncidentProse: Sendable {
  /// The facts.
  public let facts: IncidentFindings
  /// The words of the report.
  let words: Vocabulary

  /// The sentences about `facts` in the words of its report.
  public init(_ facts: IncidentFindings, in words: Vocabulary) {
    self.facts = facts
    self.words = words
  }

  /// What people call it, fit to stand in a sentence.
  public var title: String { NameText.isolated(facts.incident.title) }

  /// `Tue 7 May 2024, 14:00–17:00 UTC`.
  public var when: String { words.time.window(of: facts.incident) }

  /// `3 hours`; of an open incident, `3 hours so far`.
  public var duration: String {
    TimeText.duration(facts.incident.window.seconds) + (facts.incident.isOpen ? " so far" : "")
  }

  /// The effect on the headline metric; nil where nothing was measured.
  public var impact: Impact? { words.headlineImpact(of: facts) }

  /// The verdict as a headline: `Payment gateway outage cost $412k in 3 hours`.
  public var verdict: String {
    guard let impact else { return "\(title): nothing was measured" }
    let metric = words.inSentence(impact.key)
    switch facts.character {
    case .unknown: return "\(title): too little data to say what it did to \(metric)"
    case .neutral: return "\(title) left no measurable mark on \(metric)"
    case .loss, .gain:
      guard impact.isSum, let difference = impact.difference else { return levelVerdict(impact) }
      return "\(title) \(Amount(difference, of: impact.key, in: words).predicate) in \(duration)"
    }
  }

  private func levelVerdict(_ impact: Impact) -> String {
    let level = words.level(impact) ?? "away from the expected level"
    return "\(title): \(words.inSentence(impact.key)) \(level) for \(duration)"
  }

  /// Two paragraphs for the lead of the page: the effect and what else moved; suspects and recovery.
  public var lead: [String] {
    let effect = [impact.map { words.impactSentence($0) }, companions, strain]
    let course = [suspects, recovery]
    return [effect, course].map { $0.compactMap(\.self).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The effect in one sentence, for lists and descriptions.
  public var summary: String {
    impact.map { words.impactSentence($0) } ?? "Nothing was measured while \(title) lasted."
  }

  /// What else moved, for a loss or where the headline metric did not: nil where nothing did beyond chance.
  public var companions: String? {
    guard facts.character != .gain else { return nil }
    let moved = words.multiples(of: otherImpacts, limit: 4)
    guard !moved.isEmpty else { return nil }
    return "Against what was expected in the same hours: \(NameText.list(moved))."
  }

  /// What a gain cost: metrics that got worse while the headline metric got better; nil for other incidents.
  public var strain: String? {
    guard facts.character == .gain else { return nil }
    let worse = words.multiples(of: otherImpacts.filter { words.isWorse($0) == true }, limit: 4)
    if worse.isEmpty { return "A gain without measurable strain: no system metric got worse beyond chance." }
    return "A gain, with strain: \(NameText.list(worse)) against what was expected."
  }

  /// Effects on the metrics without a service, other than the headline.
  var otherImpacts: [Impact] {
    facts.impacts.filter { $0.key.service == nil && $0.key != words.headline?.key }
  }
}

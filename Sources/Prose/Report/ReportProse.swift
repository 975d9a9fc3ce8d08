import Analysis
import Datasets

/// What the first page says of the whole report.
public struct ReportProse: Sendable {
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
    guard let headline = words.headline else { return "Nothing was measured" }
    let metric = words.inSentence(headline.key)
    guard !findings.incidents.isEmpty else {
      return "\(words.name(of: headline.key)) over \(length), no incident declared"
    }
    let all = incidentsWorstFirst
    let losses = all.filter { $0.facts.character == .loss }
    let gains = all.filter { $0.facts.character == .gain }
    let parts = [verdict(on: losses, "worsened \(metric)"), verdict(on: gains, "improved \(metric)")].compactMap(\.self)
    if !parts.isEmpty { return CountText.capitalized(parts.joined(separator: "; ")) }
    if all.count == 1 { return all[0].verdict }
    return CountText.capitalized(CountText.spelled(all.count, "incident")) + " left no measurable mark on \(metric)"
  }

  private func verdict(on incidents: [IncidentProse], _ otherwise: String) -> String? {
    guard let first = incidents.first, let impact = first.impact else { return nil }
    let differences = incidents.compactMap { $0.impact?.difference }
    if incidents.count == 1 {
      guard impact.isSum, let difference = differences.first else { return first.verdict }
      return "\(first.title) \(Amount(difference, of: impact.key, in: words).predicate)"
    }
    let counted = CountText.spelled(incidents.count, "incident")
    guard impact.isSum, let total = Self.total(of: incidents) else { return "\(counted) \(otherwise)" }
    return "\(counted) \(Amount(total, of: impact.key, in: words).predicate)"
  }

  /// The differences added up; nil where windows overlap, which would count a loss twice, or one cannot be had.
  static func total(of incidents: [IncidentProse]) -> Double? {
    let windows = incidents.map(\.facts.incident.window).sorted { $0.start < $1.start }
    for (left, right) in zip(windows, windows.dropFirst()) where left.overlaps(right) { return nil }
    let differences = incidents.compactMap { $0.impact?.difference }
    guard differences.count == incidents.count else { return nil }
    return differences.reduce(0, +)
  }

  /// `31 days`, `721 hours`: how long the period is, in whole days from two days on.
  var length: String {
    let seconds = words.dataset.grid.window.seconds
    return seconds >= 2 * 86_400 ? CountText.digits(seconds / 86_400, "day") : TimeText.duration(seconds)
  }

  /// Up to three paragraphs for the lead of the page: the period, the worst incident with its suspects, the best one.
  public var lead: [String] {
    guard words.headline != nil else {
      return ["None of the tables has a value in the period, so that nothing can be said about it."]
    }
    let all = incidentsWorstFirst
    let worst = all.first { $0.facts.character == .loss }
    let gain = all.first { $0.facts.character == .gain }
    let paragraphs: [[String?]] = [
      [period], [worst.map { sentence(on: $0, role: "worst") }, worst?.suspects],
      [gain.map { sentence(on: $0, role: "best") }, gain?.strain],
    ]
    return paragraphs.map { $0.compactMap(\.self).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private func sentence(on incident: IncidentProse, role: String) -> String {
    let alike = findings.incidents.filter { $0.character == incident.facts.character }.count
    let opening = alike > 1 ? "The \(role) was \(incident.title)" : incident.title
    let when = words.time.window(of: incident.facts.incident)
    return "\(opening), \(when). \(incident.summary)"
  }

  /// What the headline metric came to over the whole period, and what share of it the losses are.
  public var period: String {
    guard let index = findings.headline else { return "Nothing was measured." }
    let key = findings.series[index].key
    let summary = findings.series[index].overall
    let name = words.name(of: key)
    let span = words.period
    guard summary.count > 0 else { return "\(name) has no value in the period, \(span)." }
    guard words.headlineAddsUp, let sum = summary.sum else {
      return "\(name) had a median of \(words.quantity(summary.median, of: key)) over \(span)."
    }
    let losses = incidentsWorstFirst.filter { $0.facts.character == .loss }
    let lost = losses.isEmpty ? nil : Self.total(of: losses).map(\.magnitude)
    let share = lost.flatMap { sum > 0 ? NumberText.share($0 / sum) : nil }
    let comparison = share.map { "; the incidents’ losses equal \($0) of that" } ?? ""
    return "\(name) came to \(words.quantity(sum, of: key)) over \(span)\(comparison)."
  }
}

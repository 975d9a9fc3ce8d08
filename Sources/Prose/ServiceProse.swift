public import Analysis
import Datasets

/// What a page says of one service.
public struct ServiceProse: Sendable {
  /// The facts.
  public let facts: ServiceFindings
  let words: Vocabulary

  /// The sentences about `facts` in the words of its report.
  public init(_ facts: ServiceFindings, in words: Vocabulary) {
    self.facts = facts
    self.words = words
  }

  /// Its name, fit to stand in a sentence.
  public var name: String { NameText.isolated(facts.name) }

  /// Places in `Findings.incidents` of the incidents in which it was the first suspect.
  public var ledIncidents: [Int] {
    words.findings.incidents.indices.filter { index in
      guard let first = words.findings.incidents[index].suspects.first else { return false }
      return first.service == facts.name && first.score >= words.findings.policy.outlierCutoff
    }
  }

  /// The page's headline: `payment-api: most anomalous in Payment gateway outage`.
  public var verdict: String {
    let incidents = words.findings.incidents
    let led = ledIncidents.map { NameText.isolated(incidents[$0].incident.title) }
    if !led.isEmpty { return "\(name): most anomalous in \(NameText.list(led, limit: 2))" }
    let scores = incidents.compactMap { incident in
      incident.suspects.first { $0.service == facts.name }?.score
    }
    guard !incidents.isEmpty, !scores.isEmpty else { return "\(name): its normal week" }
    return scores.contains { $0 >= words.findings.policy.outlierCutoff }
      ? "\(name): anomalous, but never first" : "\(name): within its normal range throughout"
  }

  /// Its normal level, how it answers to load, and its strongest link to the business.
  public var lead: [String] { [normal, load, link].compactMap(\.self) }

  /// `In normal times latency has a median of 118 ms, and 95 % of hours stay below 140 ms; …`.
  public var normal: String? {
    let parts = facts.series.compactMap { index -> String? in
      let series = words.findings.series[index]
      guard let median = series.normal.median, let high = series.normal.p95 else { return nil }
      let label = words.metric(of: series.key).map { NameText.inSentence($0.label) } ?? series.key.metric.column
      return "\(NameText.isolated(label)) \(words.quantity(median, of: series.key)) "
        + "(95 % of the time below \(words.quantity(high, of: series.key)))"
    }
    return parts.isEmpty ? nil : "In normal times, typically: \(NameText.list(parts))."
  }

  /// How it answers to load; nil where that cannot be had.
  public var load: String? {
    guard let answer = facts.loadResponse else { return nil }
    let response = words.metric(of: answer.response).map { NameText.inSentence($0.label) } ?? "it"
    let load = words.inSentence(answer.load)
    guard answer.spearman.magnitude >= 0.3 else {
      return
        "Load hardly tells in \(response): \(load) and it have a rank correlation of \(NumberText.coefficient(answer.spearman))."
    }
    let direction = answer.slope < 0 ? "lower" : "higher"
    return "Busier \(words.bucketPlural) have \(direction) \(response): rank correlation with \(load) "
      + "\(NumberText.coefficient(answer.spearman)) over \(words.buckets(answer.count))."
  }

  /// Its strongest adjusted correlation with a business metric; nil where it has none.
  public var link: String? {
    guard let pair = facts.businessLinks.first else { return nil }
    let finding = pair.isSignificant ? "an association" : "no clear association"
    let own = pair.first.service == facts.name ? pair.first : pair.second
    let other = pair.first.service == facts.name ? pair.second : pair.first
    return
      "With its normal week taken out, there is \(finding) between \(words.inSentence(own)) and \(words.inSentence(other)): "
      + "r = \(NumberText.coefficient(pair.r)), \(words.intervalName) \(words.coefficients(pair.low, pair.high))."
  }

  /// How it took one incident: `score 41 (1st of 4)`, with its strongest evidence.
  public func place(in incident: IncidentFindings) -> String? {
    guard let suspect = incident.suspects.first(where: { $0.service == facts.name }) else { return nil }
    return IncidentProse(incident, in: words).evidence(for: suspect)
  }
}

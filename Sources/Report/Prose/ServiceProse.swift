public import Analysis
import Datasets
import Text
import Time

/// The sentences of a page about one service.
public struct ServiceProse: Sendable, Worded {
  /// The findings about the service.
  public let facts: ServiceFindings
  let words: Vocabulary

  /// The sentences about `facts` in the words of its report.
  public init(_ facts: ServiceFindings, in words: Vocabulary) {
    self.facts = facts
    self.words = words
  }

  /// The service's name, isolated for use in a sentence.
  public var name: String { NameText.isolated(facts.name) }

  /// Indices in `Findings.incidents` of the incidents with this service as first suspect.
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
    if !led.isEmpty { return texts["service.led", ["service": name, "incidents": words.list(led, limit: 2)]] }
    let scores = incidents.compactMap { incident in
      incident.suspects.first { $0.service == facts.name }?.score
    }
    guard !incidents.isEmpty, !scores.isEmpty else { return texts["service.normal-week", ["service": name]] }
    return scores.contains { $0 >= words.findings.policy.outlierCutoff }
      ? texts["service.never-first", ["service": name]] : texts["service.normal", ["service": name]]
  }

  /// Its normal level, its response to load, and its strongest link to the business.
  public var lead: [String] { [normal, load, link].compactMap(\.self) }

  /// `In normal times latency has a median of 118 ms, and 95 % of hours stay below 140 ms; …`.
  public var normal: String? {
    let parts = facts.series.compactMap { index -> String? in
      let series = words.findings.series[index]
      guard let median = series.normal.median, let high = series.normal.p95 else { return nil }
      let label = words.metric(of: series.key).map { words.inSentence($0.label) } ?? series.key.metric.column
      return texts[
        "service.level",
        [
          "metric": NameText.isolated(label), "median": words.quantity(median, of: series.key),
          "high": words.quantity(high, of: series.key),
        ]]
    }
    return parts.isEmpty ? nil : texts["service.typically", ["levels": words.list(parts)]]
  }

  /// Its response to load; nil if unavailable.
  public var load: String? {
    guard let answer = facts.loadResponse else { return nil }
    let response = words.metric(of: answer.response).map { words.inSentence($0.label) }
    let places: KeyValuePairs = [
      "response": response ?? texts["service.it"], "load": words.inSentence(answer.load),
      "r": numbers.coefficient(answer.spearman), "buckets": words.bucketPlural, "count": words.buckets(answer.count),
    ]
    guard answer.spearman.magnitude >= 0.3 else { return texts["service.load-untold", places] }
    return answer.slope < 0 ? texts["service.load-lower", places] : texts["service.load-higher", places]
  }

  /// Its strongest adjusted correlation with a business metric; nil if it has none.
  public var link: String? {
    guard let pair = facts.businessLinks.first else { return nil }
    let own = pair.first.service == facts.name ? pair.first : pair.second
    let other = pair.first.service == facts.name ? pair.second : pair.first
    let places: KeyValuePairs = [
      "own": words.inSentence(own), "metric": words.inSentence(other), "r": numbers.coefficient(pair.r),
      "interval": words.intervalName, "bounds": words.coefficients(pair.low, pair.high),
    ]
    return pair.isSignificant ? texts["service.link", places] : texts["service.no-link", places]
  }

  /// Its rank in one incident: `score 41 (1st of 4)`, with its strongest evidence.
  public func place(in incident: IncidentFindings) -> String? {
    guard let suspect = incident.suspects.first(where: { $0.service == facts.name }) else { return nil }
    return IncidentProse(incident, in: words).evidence(for: suspect)
  }
}

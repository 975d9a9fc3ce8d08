public import Analysis
import Datasets
import Text
import Time

extension IncidentProse {
  /// From this fraction of the first suspect's score on, the second suspect is tied with it.
  static let tieShare = 0.9
  /// From this fraction on, the second suspect is close.
  static let closeShare = 0.6

  /// The most anomalous services, in one or two sentences; nil without services.
  ///
  /// A suspect is called "most anomalous", never the cause; ties are stated.
  public var suspects: String? {
    guard let first = facts.suspects.first else { return nil }
    let name = NameText.isolated(first.service)
    let cutoff = words.findings.policy.outlierCutoff
    let score = numbers.score(first.score)
    guard first.score >= cutoff else {
      return texts["suspects.none", ["service": name, "score": score, "cutoff": numbers.significant(cutoff)]]
    }
    guard facts.suspects.count > 1, let share = facts.runnerUpShare else {
      return texts["suspects.alone", ["service": name, "score": score]]
    }
    let second = facts.suspects[1]
    let places: KeyValuePairs = [
      "service": name, "score": score, "second": NameText.isolated(second.service),
      "behind": numbers.score(second.score), "cutoff": numbers.significant(cutoff),
    ]
    if first.harm != nil { return suspectsByHarm(second, share: share, places) }
    if second.anomalousCallees.contains(first.service), share > 1 { return texts["suspects.called", places] }
    if share >= Self.tieShare { return texts["suspects.tied", ["services": tiedServices]] }
    guard second.score >= cutoff else { return texts["suspects.only", places] }
    return share >= Self.closeShare ? texts["suspects.close", places] : texts["suspects.ahead", places]
  }

  /// The first two services when they are ranked by harm; `share` is the second's harm ÷ the first's.
  private func suspectsByHarm(
    _ second: Suspect, share: Double, _ places: KeyValuePairs<String, String>
  ) -> String {
    let first = facts.suspects[0]
    if second.anomalousCallees.contains(first.service) { return texts["suspects.harm-called", places] }
    if share >= Self.tieShare { return texts["suspects.harm-tied", ["services": tiedServices]] }
    guard second.score >= words.findings.policy.outlierCutoff else { return texts["suspects.harm-only", places] }
    return share >= Self.closeShare ? texts["suspects.harm-close", places] : texts["suspects.harm-ahead", places]
  }

  /// `payment-api or web-frontend`: the services tied with the first; if services are ranked by harm, whose scores do not distinguish them,
  /// the first two.
  private var tiedServices: String {
    let limit = Self.tieShare * (facts.suspects.first?.score ?? 0)
    let isByHarm = facts.suspects.first?.harm != nil
    let tied = isByHarm ? facts.suspects.prefix(2) : facts.suspects.prefix { $0.score >= limit }
    return words.choice(of: tied.map { NameText.isolated($0.service) })
  }

  /// The evidence against a suspect: `CPU averaged 93 % where 41 % is normal at this load (score 12)`, strongest first.
  public func evidence(for suspect: Suspect, limit: Int = 2) -> String {
    let cutoff = words.findings.policy.outlierCutoff
    let strong = suspect.evidence.filter { $0.score >= cutoff }
    guard !strong.isEmpty else { return texts["evidence.none", ["cutoff": numbers.significant(cutoff)]] }
    let parts = strong.prefix(limit).map { evidence -> String in
      let label = words.metric(of: evidence.key).map { NameText.isolated($0.label) } ?? evidence.key.metric.column
      let places: KeyValuePairs = [
        "metric": words.inSentence(label), "actual": words.quantity(evidence.actual, of: evidence.key),
        "expected": words.quantity(evidence.expected, of: evidence.key),
      ]
      return evidence.isLoadAdjusted ? texts["evidence.at-load", places] : texts["evidence.expected", places]
    }
    return texts["evidence.sentence", ["parts": words.list(Array(parts))]].asOpening
  }

  /// The call graph's evidence about a suspect; nil if the suspect is normal or calls no anomalous service.
  public func callees(of suspect: Suspect) -> String? {
    let isAnomalous = suspect.score >= words.findings.policy.outlierCutoff
    guard isAnomalous, !suspect.anomalousCallees.isEmpty else { return nil }
    let names = suspect.anomalousCallees.map { NameText.isolated($0) }
    return texts["evidence.callees", ["services": words.list(names)]]
  }
}

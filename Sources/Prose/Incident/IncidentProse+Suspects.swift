public import Analysis
import Datasets

extension IncidentProse {
  /// From this share of the first suspect's score on, the second one cannot be told from it.
  static let tieShare = 0.9
  /// From this share on, the second one is close.
  static let closeShare = 0.6

  /// The most anomalous services, in one or two sentences; nil where there are no services.
  ///
  /// A suspect is called "most anomalous", never the cause; ties are said.
  public var suspects: String? {
    guard let first = facts.suspects.first else { return nil }
    let name = NameText.isolated(first.service)
    guard first.score >= words.findings.policy.outlierCutoff else {
      return "No service left its normal range: the largest score, \(name)’s, is "
        + "\(NumberText.score(first.score)), below "
        + "\(NumberText.significant(words.findings.policy.outlierCutoff))."
    }
    let score = NumberText.score(first.score)
    guard facts.suspects.count > 1, let share = facts.runnerUpShare else {
      return "\(name) was anomalous (score \(score)); no other service was measured."
    }
    let second = facts.suspects[1]
    let runnerUp = NameText.isolated(second.service)
    if second.anomalousCallees.contains(first.service), share > 1 {
      return "\(name) was the most anomalous service that no anomalous callee explains (score \(score)); \(runnerUp) "
        + "scores higher but calls it."
    }
    if share >= Self.tieShare {
      let tied = facts.suspects.prefix { $0.score >= Self.tieShare * first.score }.map { NameText.isolated($0.service) }
      return
        "\(NameText.list(tied, joinedBy: "or")): the scores are too close to say which service was the most anomalous."
    }
    guard second.score >= words.findings.policy.outlierCutoff else {
      return "\(name) was the most anomalous service (score \(score)), and the only one outside its normal range."
    }
    let distance = share >= Self.closeShare ? ", closely followed by \(runnerUp)" : ", well ahead of \(runnerUp)"
    return "\(name) was the most anomalous service (score \(score))\(distance) "
      + "(\(NumberText.score(second.score)))."
  }

  /// `payment-api or web-frontend`, `payment-api`: whom the suspects sentence names, for titles; nil where nobody stands
  /// out.
  public var mostAnomalous: String? {
    guard let first = facts.suspects.first, first.score >= words.findings.policy.outlierCutoff else { return nil }
    guard let share = facts.runnerUpShare, share >= Self.tieShare, share <= 1 else {
      return NameText.isolated(first.service)
    }
    let tied = facts.suspects.prefix { $0.score >= Self.tieShare * first.score }.map { NameText.isolated($0.service) }
    return NameText.list(tied, joinedBy: "or")
  }

  /// What speaks against a suspect: `CPU averaged 93 % where 41 % is normal at this load (score 12)`, strongest first.
  public func evidence(for suspect: Suspect, limit: Int = 2) -> String {
    let cutoff = words.findings.policy.outlierCutoff
    let strong = suspect.evidence.filter { $0.score >= cutoff }
    guard !strong.isEmpty else { return "Every metric stayed within its normal range." }
    let parts = strong.prefix(limit).map { evidence -> String in
      let label = words.metric(of: evidence.key).map { NameText.isolated($0.label) } ?? evidence.key.metric.column
      let expected = words.quantity(evidence.expected, of: evidence.key)
      let basis = evidence.isLoadAdjusted ? "is normal at this load" : "was expected"
      return "\(NameText.inSentence(label)) averaged \(words.quantity(evidence.actual, of: evidence.key)) where "
        + "\(expected) \(basis)"
    }
    return CountText.capitalized(NameText.list(Array(parts))) + "."
  }

  /// What the call graph adds about a suspect; nil where it is normal itself, or calls no anomalous one.
  public func callees(of suspect: Suspect) -> String? {
    let isAnomalous = suspect.score >= words.findings.policy.outlierCutoff
    guard isAnomalous, !suspect.anomalousCallees.isEmpty else { return nil }
    let names = suspect.anomalousCallees.map { NameText.isolated($0) }
    return "It calls \(NameText.list(names)), also anomalous, which may explain it."
  }
}

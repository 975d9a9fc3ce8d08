public import Analysis
import Text

/// Definitions of the report's terms, printed where the terms are used.
public struct Glossary: Sendable, Worded {
  let words: Vocabulary

  /// The terms as the findings of `words` use them.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  /// The counterfactual, by the rule that the headline metric's expectation uses in these incidents.
  public func expected(in incidents: [IncidentFindings]) -> Definition {
    let rules = Set(incidents.compactMap { words.headlineImpact(of: $0) }.filter { $0.expected != nil }.map(\.rule))
    let text =
      switch rules.count > 1 ? nil : rules.first ?? .hourOfWeek {
      case .hourOfWeek: texts["glossary.expected-week"]
      case .hourOfDay: texts["glossary.expected-day"]
      case .level, .some(.none): texts["glossary.expected-median", ["buckets": words.bucketPlural]]
      case nil: texts["glossary.expected-several"]
      }
    return Definition(texts["glossary.expected"], text)
  }

  /// The uncertainty of an estimate.
  public var interval: Definition {
    let level = numbers.share(words.findings.policy.level)
    return Definition(words.intervalName, texts["glossary.interval-text", ["level": level]])
  }

  /// The unit of redacted amounts of money; nil if amounts are not redacted.
  public var indexPoints: Definition? {
    guard words.tellsAnIndex else { return nil }
    return Definition(
      texts["glossary.index"], texts["glossary.index-text", ["bucket": words.aBucket]])
  }

  /// A bucket in which a metric breaks its limit.
  public var breach: Definition {
    Definition(texts["glossary.breach"], texts["glossary.breach-text", ["bucket": words.aBucket]].asOpening)
  }

  /// Definition of an error budget: whose share, of what, over which time.
  public func errorBudget(_ budget: ErrorBudget) -> String {
    let places: KeyValuePairs = [
      "metric": words.inSentence(budget.key), "limit": words.limit(budget.objective),
      "weight": budget.weight.map { words.inSentence($0) } ?? "",
    ]
    return budget.weight == nil ? texts["glossary.budget", places] : texts["glossary.budget-weighted", places]
  }

  /// The anomaly score of a service.
  public var score: Definition {
    Definition(
      texts["glossary.score"],
      texts["glossary.score-text", ["cutoff": numbers.significant(words.findings.policy.outlierCutoff)]])
  }

  /// The caveat for ranks of suspects.
  public var suspicion: String { texts["glossary.suspicion"] }

  /// Placebo windows, and the coverage of intervals made from them.
  public func coverage(of incident: IncidentProse) -> String? {
    guard let impact = incident.impact, impact.low != nil else { return nil }
    let places: KeyValuePairs = [
      "windows": words.counted("glossary.windows", impact.placebos), "duration": incident.duration,
      "share": numbers.share(impact.coverage),
    ]
    return impact.coverage == nil ? texts["glossary.rests", places] : texts["glossary.rests-covered", places]
  }

  /// The basis of an impact's expectation; nil for the usual baseline.
  public func basis(of impact: Impact) -> String? {
    let rule: String? =
      switch impact.rule {
      case .hourOfWeek: nil
      case .hourOfDay: texts["basis.hour-of-day"]
      case .level: texts["basis.median"]
      case .none: texts["basis.none"]
      }
    let level: String? =
      switch impact.basis {
      case .bothSides: nil
      case .beforeOnly: texts["basis.before"]
      case .afterOnly: texts["basis.after"]
      case .wholePeriod: texts["basis.whole"]
      }
    let parts = [rule, level].compactMap(\.self)
    return parts.isEmpty ? nil : texts["basis.sentence", ["parts": words.list(parts)]].asOpening
  }
}

public import Analysis
import Text

/// The terms of the report, defined where they are printed.
public struct Glossary: Sendable, Worded {
  let words: Vocabulary

  /// The terms as the findings of `words` use them.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  /// What would have been without these incidents, by the rule that the headline metric's expectation rests on in them.
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

  /// How sure that is.
  public var interval: Definition {
    let level = numbers.share(words.findings.policy.level)
    return Definition(words.intervalName, texts["glossary.interval-text", ["level": level]])
  }

  /// What amounts of money are told in to outside readers; nil where they are told.
  public var indexPoints: Definition? {
    guard words.tellsAnIndex else { return nil }
    return Definition(
      texts["glossary.index"], texts["glossary.index-text", ["bucket": words.aBucket]])
  }

  /// The share of a limit's breaches.
  public var breach: Definition {
    Definition(texts["glossary.breach"], texts["glossary.breach-text", ["bucket": words.aBucket]].asOpening)
  }

  /// What an error budget is: whose share, of what, over which time.
  public func errorBudget(_ budget: ErrorBudget) -> String {
    let places: KeyValuePairs = [
      "metric": words.inSentence(budget.key), "limit": words.limit(budget.objective),
      "weight": budget.weight.map { words.inSentence($0) } ?? "",
    ]
    return budget.weight == nil ? texts["glossary.budget", places] : texts["glossary.budget-weighted", places]
  }

  /// How anomalous a service was.
  public var score: Definition {
    Definition(
      texts["glossary.score"],
      texts["glossary.score-text", ["cutoff": numbers.significant(words.findings.policy.outlierCutoff)]])
  }

  /// What a rank among suspects does not say.
  public var suspicion: String { texts["glossary.suspicion"] }

  /// Placebo windows and how well intervals made of them did.
  public func coverage(of incident: IncidentProse) -> String? {
    guard let impact = incident.impact, impact.low != nil else { return nil }
    let places: KeyValuePairs = [
      "windows": words.counted("glossary.windows", impact.placebos), "duration": incident.duration,
      "share": numbers.share(impact.coverage),
    ]
    return impact.coverage == nil ? texts["glossary.rests", places] : texts["glossary.rests-covered", places]
  }

  /// On what the expectation of an impact rests; nil for the usual baseline.
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

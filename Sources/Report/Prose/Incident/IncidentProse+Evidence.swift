public import Analysis
import Datasets
import Text
import Time

extension IncidentProse {
  /// How many declared effects the data confirms; nil if none were declared.
  public var declared: String? {
    guard !facts.declared.isEmpty else { return nil }
    let judged = facts.declared.filter { $0.low != nil && $0.high != nil }
    guard !judged.isEmpty else { return words.counted("declared.unjudged", facts.declared.count).asOpening }
    let agreeing = judged.filter(\.isBorneOut)
    let deviating = judged.filter { !$0.isBorneOut }
    guard !deviating.isEmpty else { return words.counted("declared.all-agree", judged.count) }
    let names = words.list(deviating.map { words.inSentence($0.key) }, limit: 4)
    return texts[
      "declared.some-agree",
      [
        "count": numbers.word(agreeing.count), "effects": words.counted("declared.effects", judged.count),
        "names": names,
      ], count: agreeing.count
    ].asOpening
  }

  /// The pair whose correlation changed most; nil if there is none.
  public var correlationShift: String? {
    guard let shift = facts.correlationShifts.first else { return nil }
    return texts[
      "shift.sentence",
      [
        "first": words.inSentence(shift.first), "second": words.inSentence(shift.second),
        "normal": numbers.coefficient(shift.normal), "around": numbers.coefficient(shift.around),
        "buckets": words.buckets(shift.count),
      ]]
  }

  /// One sentence per objective that this incident broke: the duration, and its share of all breaches.
  public func objective(_ finding: ObjectiveFindings) -> String {
    let limit = words.limit(finding.objective)
    let name = words.name(ofColumn: finding.objective.column).asOpening
    guard finding.measured > 0 else { return texts["objective.unmeasured", ["metric": words.inSentence(name)]] }
    guard finding.breached > 0 else { return texts["objective.kept", ["metric": name, "limit": limit]] }
    let whole = words.findings.series.lazy.flatMap(\.objectives).first { $0.objective == finding.objective }
    let all = whole.map(\.breached) ?? 0
    let places: KeyValuePairs = [
      "metric": name, "limit": limit, "breached": numbers.whole(finding.breached),
      "measured": words.buckets(finding.measured),
      "share": numbers.share(all > 0 ? Double(finding.breached) / Double(all) : nil),
    ]
    return all > 0 ? texts["objective.broke-share", places] : texts["objective.broke", places]
  }
}

extension DeclaredEffect {
  /// Whether the declared multiple lies within the interval of the measured one; false without an interval.
  public var isBorneOut: Bool {
    guard let low, let high else { return false }
    return low <= declared && declared <= high
  }
}

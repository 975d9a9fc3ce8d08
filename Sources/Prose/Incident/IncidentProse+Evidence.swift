public import Analysis
import Datasets

extension IncidentProse {
  /// How many declared effects the data bears out; nil where none were declared.
  public var declared: String? {
    guard !facts.declared.isEmpty else { return nil }
    let judged = facts.declared.filter { $0.low != nil && $0.high != nil }
    guard !judged.isEmpty else {
      return
        "\(CountText.capitalized(CountText.spelled(facts.declared.count, "effect"))) declared; there is too little "
        + "normal data to say whether the measured ones agree."
    }
    let agreeing = judged.filter(\.isBorneOut)
    let deviating = judged.filter { !$0.isBorneOut }
    guard !deviating.isEmpty else {
      return judged.count == 1
        ? "The declared effect lies inside the interval of what was measured."
        : "All \(CountText.spelled(judged.count, "declared effect")) lie inside the intervals of what was measured."
    }
    let names = NameText.list(deviating.map { words.inSentence($0.key) }, limit: 4)
    return
      "\(CountText.capitalized(CountText.word(agreeing.count))) of \(CountText.spelled(judged.count, "declared effect")) "
      + "inside the interval of what was measured; outside: \(names)."
  }

  /// The pair whose correlation changed most; nil where there is none.
  public var correlationShift: String? {
    guard let shift = facts.correlationShifts.first else { return nil }
    return
      "The largest change: \(words.inSentence(shift.first)) and \(words.inSentence(shift.second)) are correlated at "
      + "\(NumberText.coefficient(shift.normal)) in normal times and at \(NumberText.coefficient(shift.around)) around "
      + "this incident (\(words.buckets(shift.count)))."
  }

  /// One sentence an objective that this incident broke: for how long, and what share of all breaches that is.
  public func objective(_ finding: ObjectiveFindings) -> String {
    let limit = words.limit(finding.objective)
    let name = CountText.capitalized(words.name(ofColumn: finding.objective.column))
    guard finding.measured > 0 else { return "There are no values of \(NameText.inSentence(name))." }
    guard finding.breached > 0 else { return "\(name) kept the limit (\(limit)) throughout." }
    return "\(name) broke the limit (\(limit)) in \(NumberText.fixed(Double(finding.breached), decimals: 0)) of "
      + "\(words.buckets(finding.measured))\(share(of: finding))."
  }

  private func share(of finding: ObjectiveFindings) -> String {
    let whole = words.findings.series.lazy.flatMap(\.objectives).first { $0.objective == finding.objective }
    guard let whole, whole.breached > 0 else { return "" }
    return ", \(NumberText.share(Double(finding.breached) / Double(whole.breached))) of all breaches in the period"
  }
}

extension DeclaredEffect {
  /// Whether the declared multiple lies inside the interval of the measured one; false without an interval.
  public var isBorneOut: Bool {
    guard let low, let high else { return false }
    return low <= declared && declared <= high
  }
}

import Analysis
import Datasets

/// The questions that a data set can carry, with their answers. Both are made from findings: another scenario has others.
public struct QuestionProse: Sendable {
  /// Greatest number of incidents asked about in one way.
  static let incidentLimit = 5

  let words: Vocabulary

  /// The questions about the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  /// All questions in page order: losses, services, gains, correlation, rhythm.
  public var questions: [Question] {
    let order = words.incidentsWorstFirst
    let losses = order.filter { words.findings.incidents[$0].character == .loss }.prefix(Self.incidentLimit)
    let quiet = order.filter { words.findings.incidents[$0].character == .neutral }.prefix(Self.incidentLimit)
    let gains = order.filter { words.findings.incidents[$0].character == .gain }.prefix(Self.incidentLimit)
    return losses.compactMap(whyQuestion) + quiet.compactMap(effectQuestion)
      + (losses + quiet).compactMap(serviceQuestion) + gains.compactMap(gainQuestion)
      + [correlationQuestion, rhythmQuestion].compactMap(\.self)
  }

  private func whyQuestion(_ index: Int) -> Question? {
    let prose = IncidentProse(words.findings.incidents[index], in: words)
    guard let impact = prose.impact, let worst = worstBucket(of: index) else { return nil }
    let metric = words.inSentence(impact.key)
    let verb = (impact.difference ?? 0) < 0 ? "drop" : "rise"
    let moment = words.dataset.grid.instant(at: worst)
    let clock = words.dataset.grid.step < 86_400 ? "at \(words.time.clock(moment)) " : ""
    let expectation = words.findings.series[words.findings.headline ?? 0].expectation
    let value = words.quantity(words.dataset.series[words.findings.headline ?? 0].values[worst], of: impact.key)
    let peak =
      "The gap was largest in this \(words.bucket): \(value) against "
      + "\(words.quantity(expectation.expected[worst], of: impact.key)) expected."
    let coincidence = "Coincidence in time is evidence, not proof of cause."
    return Question(
      text: "Why did \(metric) \(verb) \(clock)on \(words.time.shortDay(moment))?",
      answer: [
        "It coincided with \(prose.title), declared for \(prose.when).", prose.summary, peak, prose.companions,
        prose.suspects,
        coincidence,
      ].compactMap(\.self),
      subject: .incident(index))
  }

  /// The bucket of the incident in which the headline metric was furthest from what was expected.
  private func worstBucket(of index: Int) -> Int? {
    guard let headline = words.findings.headline else { return nil }
    let range = words.dataset.grid.indices(in: words.findings.incidents[index].incident.window)
    let values = words.dataset.series[headline].values
    let expected = words.findings.series[headline].expectation.expected
    let known = range.filter { values[$0].isFinite && expected[$0].isFinite }
    return known.max { left, right in
      let gaps = ((values[left] - expected[left]).magnitude, (values[right] - expected[right]).magnitude)
      return gaps.0 != gaps.1 ? gaps.0 < gaps.1 : left > right
    }
  }

  private func effectQuestion(_ index: Int) -> Question? {
    let prose = IncidentProse(words.findings.incidents[index], in: words)
    guard let impact = prose.impact else { return nil }
    return Question(
      text: "Did \(prose.title) affect \(words.inSentence(impact.key))?",
      answer: ["Not measurably.", prose.summary, prose.companions].compactMap(\.self), subject: .incident(index))
  }

  private func serviceQuestion(_ index: Int) -> Question? {
    let facts = words.findings.incidents[index]
    let prose = IncidentProse(facts, in: words)
    guard facts.suspects.count > 1, let suspects = prose.suspects else { return nil }
    let cutoff = words.findings.policy.outlierCutoff
    let anomalous = facts.suspects.filter { $0.score >= cutoff }
    let spread =
      "\(CountText.capitalized(CountText.word(anomalous.count))) of \(CountText.spelled(facts.suspects.count, "service")) left "
      + "their normal range."
    let evidence = anomalous.prefix(2).map { suspect in
      "\(NameText.isolated(suspect.service)): \(prose.evidence(for: suspect))"
    }
    return Question(
      text: "Which service moved most in \(prose.title)?",
      answer: [suspects] + evidence + [spread, prose.onset], subject: .suspects(index))
  }

  private func gainQuestion(_ index: Int) -> Question? {
    let facts = words.findings.incidents[index]
    let prose = IncidentProse(facts, in: words)
    let roles: [Metric.Role] = [.latency, .errors, .resource]
    let hasSystem = facts.impacts.contains { impact in
      words.metric(of: impact.key).map { roles.contains($0.role) } ?? false
    }
    guard hasSystem else { return nil }
    let better = prose.otherImpacts.filter { words.isWorse($0) == false }
    let improved = words.multiples(of: better, limit: 4)
    let broken = facts.objectives.filter { $0.measured > 0 }.map { prose.objective($0) }
    return Question(
      text: "How did the infrastructure handle \(prose.title)?",
      answer: [
        prose.summary, prose.strain, improved.isEmpty ? nil : "Better than expected: \(NameText.list(improved)).",
        prose.suspects,
      ].compactMap(\.self) + broken,
      subject: .suspects(index))
  }
}

import Analysis
import Datasets
import Text
import Time

/// The questions that a data set can answer, with their answers. Both come from findings, so they differ by scenario.
public struct QuestionProse: Sendable, Worded {
  /// The largest number of incidents per kind of question.
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
    let largest = words.dataset.grid.instant(at: worst)
    let headline = words.findings.headline ?? 0
    // People ask why a metric fell when it fell, not when it was lowest.
    let onset = prose.facts.onsets.first { $0.key == impact.key }
    let isSameWay = onset.map { ($0.direction == .down) == ((impact.difference ?? 0) < 0) } ?? false
    let moment = isSameWay ? onset?.start ?? largest : largest
    let expected = words.findings.series[headline].expectation.expected[worst]
    let peak = texts[
      moment == largest ? "question.peak" : "question.peak-at",
      [
        "bucket": words.bucket,
        "moment": words.dataset.grid.step < 86_400 ? time.clockAndDay(largest) : time.shortDay(largest),
        "value": words.quantity(words.dataset.series[headline].values[worst], of: impact.key),
        "expected": words.quantity(expected, of: impact.key),
      ]]
    let coincided = texts[
      prose.facts.incident.isDeclared ? "question.coincided" : "question.coincided-detected",
      ["incident": prose.title, "when": prose.when]]
    return Question(
      text: why(impact, at: moment),
      answer: [coincided, prose.summary, peak, prose.companions, prose.suspects, texts["question.coincidence"]]
        .compactMap(\.self),
      subject: .incident(index))
  }

  private func why(_ impact: Impact, at moment: Instant) -> String {
    let places: KeyValuePairs = [
      "metric": words.inSentence(impact.key), "clock": time.clock(moment), "day": time.shortDay(moment),
    ]
    let isDrop = (impact.difference ?? 0) < 0
    guard words.dataset.grid.step < 86_400 else {
      return isDrop ? texts["question.why-drop-day", places] : texts["question.why-rise-day", places]
    }
    return isDrop ? texts["question.why-drop", places] : texts["question.why-rise", places]
  }

  /// The bucket of the incident with the largest deviation of the headline metric.
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
      text: texts["question.effect", ["incident": prose.title, "metric": words.inSentence(impact.key)]],
      answer: [texts["question.no-effect"], prose.summary, prose.companions].compactMap(\.self),
      subject: .incident(index))
  }

  private func serviceQuestion(_ index: Int) -> Question? {
    let facts = words.findings.incidents[index]
    let prose = IncidentProse(facts, in: words)
    guard facts.suspects.count > 1, let suspects = prose.suspects else { return nil }
    let cutoff = words.findings.policy.outlierCutoff
    let anomalous = facts.suspects.filter { $0.score >= cutoff }
    let spread = texts[
      "question.spread",
      [
        "count": numbers.word(anomalous.count),
        "services": words.counted("count.services", facts.suspects.count), "cutoff": numbers.significant(cutoff),
      ], count: anomalous.count
    ].asOpening
    let evidence = anomalous.prefix(2).map { suspect in
      texts[
        "name.colon", ["name": NameText.isolated(suspect.service), "text": prose.evidence(for: suspect)]]
    }
    return Question(
      text: texts["question.service", ["incident": prose.title]],
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
      text: texts["question.gain", ["incident": prose.title]],
      answer: [
        prose.summary, prose.strain,
        improved.isEmpty ? nil : texts["question.better", ["effects": words.list(improved)]],
        prose.suspects,
      ].compactMap(\.self) + broken,
      subject: .suspects(index))
  }
}

/// A question that the data can answer, with the answer from the findings.
public struct Question: Hashable, Sendable {
  /// Where the answer is shown in full.
  public enum Subject: Hashable, Sendable {
    /// The incident at this index in `Findings.incidents`: its effect on the business.
    case incident(Int)
    /// The same incident: its effect on the services.
    case suspects(Int)
    /// How the series move together.
    case correlations
    /// The normal week.
    case patterns
  }

  /// The question, with a question mark.
  public let text: String
  /// The answer in sentences.
  public let answer: [String]
  /// Where the answer is shown in full.
  public let subject: Subject
}

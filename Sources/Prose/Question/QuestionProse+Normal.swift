import Analysis
import Datasets

extension QuestionProse {
  /// What the normal correlation between latency and money is; nil where one of them was not measured.
  var correlationQuestion: Question? {
    guard let latency = series(.latency), let money = series(.money) ?? words.headline, money.key != latency.key else {
      return nil
    }
    let prose = CorrelationProse(words)
    guard let raw = pair(latency.key, money.key, in: prose.raw) else { return nil }
    var answer = ["As measured in normal times: \(prose.statistics(of: raw))."]
    if let adjusted = pair(latency.key, money.key, in: prose.adjusted) {
      answer.append("With the week that both share taken out: \(prose.statistics(of: adjusted)).")
    }
    if let partial = words.findings.correlations.partials.first(where: {
      isPair($0.first, $0.second, latency.key, money.key)
    }) {
      answer.append(sentence(on: partial))
    }
    answer += limits(of: latency.metric)
    answer.append(CorrelationProse.caution)
    return Question(
      text:
        "What is the normal correlation between \(words.inSentence(latency.key)) and \(words.inSentence(money.key))?",
      answer: answer, subject: .correlations)
  }

  private func sentence(on partial: PartialCorrelation) -> String {
    let trap = partial.isSignTrap ? " The sign turns, because both follow \(words.inSentence(partial.given))." : ""
    return "With \(words.inSentence(partial.given)) held constant: r = \(NumberText.coefficient(partial.partial)), "
      + "\(words.intervalName) \(words.coefficients(partial.low, partial.high)).\(trap)"
  }

  /// What can be said of a metric's limits: how often they were broken, and whether normal times ever came there.
  private func limits(of metric: Metric) -> [String] {
    words.findings.series.filter { $0.key.metric == metric.key && $0.key.service == nil }.flatMap(\.objectives).map {
      finding in
      let limit = words.limit(finding.objective)
      let name = words.name(ofColumn: finding.objective.column)
      let counts = "\(NumberText.fixed(Double(finding.breached), decimals: 0)) of \(words.buckets(finding.measured))"
      guard finding.breached > 0 else { return "\(name) kept the limit (\(limit)) throughout." }
      guard finding.breached == finding.breachedInIncidents else {
        return "\(name) broke the limit (\(limit)) in \(counts), "
          + "\(NumberText.fixed(Double(finding.breachedInIncidents), decimals: 0)) of them in incidents."
      }
      return "\(name) broke the limit (\(limit)) in \(counts), all of them in incidents: normal times do not show what "
        + "happens beyond it, so that no threshold can be told from this data."
    }
  }

  /// When in the week the headline metric is highest; nil where its week is flat.
  var rhythmQuestion: Question? {
    let prose = PatternProse(words)
    guard let headline = words.headline, prose.extremes != nil else { return nil }
    return Question(
      text: "What is the peak hour of \(words.inSentence(headline.key)) in a normal week?", answer: prose.lead,
      subject: .patterns)
  }

  private func series(_ role: Metric.Role) -> Series? {
    words.dataset.series.first { $0.service == nil && $0.metric.role == role }
  }

  private func pair(_ left: SeriesKey, _ right: SeriesKey, in pairs: [PairCorrelation]) -> PairCorrelation? {
    pairs.first { isPair($0.first, $0.second, left, right) }
  }

  private func isPair(_ first: SeriesKey, _ second: SeriesKey, _ left: SeriesKey, _ right: SeriesKey) -> Bool {
    (first == left && second == right) || (first == right && second == left)
  }
}

import Analysis
import Datasets
import Text
import Time

extension QuestionProse {
  /// The normal correlation between latency and money; nil if one of them was not measured.
  var correlationQuestion: Question? {
    guard let latency = series(.latency), let money = series(.money) ?? words.headline, money.key != latency.key else {
      return nil
    }
    let prose = CorrelationProse(words)
    guard let raw = pair(latency.key, money.key, in: prose.raw) else { return nil }
    var answer = [texts["question.raw", ["statistics": prose.statistics(of: raw)]]]
    if let adjusted = pair(latency.key, money.key, in: prose.adjusted) {
      answer.append(texts["question.adjusted", ["statistics": prose.statistics(of: adjusted)]])
    }
    if let partial = words.findings.correlations.partials.first(where: {
      isPair($0.first, $0.second, latency.key, money.key)
    }) {
      answer.append(sentence(on: partial))
    }
    answer += limits(of: latency.metric)
    answer.append(prose.caution)
    return Question(
      text: texts[
        "question.correlation",
        ["first": words.inSentence(latency.key), "second": words.inSentence(money.key)]],
      answer: answer, subject: .correlations)
  }

  private func sentence(on partial: PartialCorrelation) -> String {
    let places: KeyValuePairs = [
      "given": words.inSentence(partial.given), "r": numbers.coefficient(partial.partial),
      "interval": words.intervalName, "bounds": words.coefficients(partial.low, partial.high),
    ]
    return partial.isSignTrap ? texts["question.partial-trap", places] : texts["question.partial", places]
  }

  /// The limits of a metric: how often they were broken, and whether normal times reached them.
  private func limits(of metric: Metric) -> [String] {
    words.findings.series.filter { $0.key.metric == metric.key && $0.key.isBusiness }.flatMap(\.objectives).map {
      finding in
      let places: KeyValuePairs = [
        "metric": words.name(ofColumn: finding.objective.column), "limit": words.limit(finding.objective),
        "breached": numbers.whole(finding.breached), "measured": words.buckets(finding.measured),
        "inside": numbers.whole(finding.breachedInIncidents),
      ]
      guard finding.breached > 0 else { return texts["objective.kept", places] }
      return finding.breached == finding.breachedInIncidents
        ? texts["question.limit-incidents", places] : texts["question.limit", places]
    }
  }

  /// When in the week the headline metric is highest; nil if its week is flat.
  var rhythmQuestion: Question? {
    let prose = PatternProse(words)
    guard let headline = words.headline, prose.extremes != nil else { return nil }
    return Question(
      text: texts["question.rhythm", ["metric": words.inSentence(headline.key)]], answer: prose.lead,
      subject: .patterns)
  }

  private func series(_ role: Metric.Role) -> Series? { words.dataset.firstBusiness(role) }

  private func pair(_ left: SeriesKey, _ right: SeriesKey, in pairs: [PairCorrelation]) -> PairCorrelation? {
    pairs.first { isPair($0.first, $0.second, left, right) }
  }

  private func isPair(_ first: SeriesKey, _ second: SeriesKey, _ left: SeriesKey, _ right: SeriesKey) -> Bool {
    (first == left && second == right) || (first == right && second == left)
  }
}

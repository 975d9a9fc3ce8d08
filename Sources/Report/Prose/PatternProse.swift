import Analysis
import Datasets
import Text
import Time

/// The sentences of a page about the normal week.
public struct PatternProse: Sendable, Worded {
  let words: Vocabulary

  /// The sentences about the normal week of the headline metric.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var headline: SeriesFindings? {
    words.findings.headline.map { words.findings.series[$0] }
  }

  /// Hours of the headline's normal week with the largest and smallest median, Monday 00:00 = 0; the earliest among equals. nil if no hour
  /// has a value or all are equal.
  var extremes: (peak: Int, trough: Int)? {
    guard let hours = headline?.week.hours else { return nil }
    let known = hours.indices.filter { hours[$0].isFinite }
    guard let peak = known.max(by: { (hours[$0], $1) < (hours[$1], $0) }),
      let trough = known.min(by: { (hours[$0], $0) < (hours[$1], $1) }), hours[peak] > hours[trough]
    else { return nil }
    return (peak, trough)
  }

  /// The page's headline.
  public var verdict: String {
    guard let key = headline?.key, let (peak, trough) = extremes else { return texts["pattern.none"] }
    return texts[
      "pattern.verdict", ["metric": words.name(of: key), "peak": hour(peak), "trough": hour(trough)]]
  }

  /// Peak and trough with their values, and a comparison of the days.
  public var lead: [String] {
    guard let series = headline, let (peak, trough) = extremes else {
      return [texts["pattern.flat"]]
    }
    let first = texts[
      "pattern.extremes",
      [
        "metric": words.inSentence(series.key), "peak": hour(peak),
        "high": words.quantity(series.week.hours[peak], of: series.key), "trough": hour(trough),
        "low": words.quantity(series.week.hours[trough], of: series.key),
      ]]
    return [first, days, texts["pattern.basis"]].compactMap(\.self)
  }

  private var days: String? {
    guard let factors = headline?.week.dayFactors else { return nil }
    let known = factors.indices.filter { factors[$0].isFinite }
    guard known.count > 1, let best = known.max(by: { (factors[$0], $1) < (factors[$1], $0) }),
      let least = known.min(by: { (factors[$0], $0) < (factors[$1], $1) }), factors[best] > factors[least]
    else { return nil }
    return texts[
      "pattern.days",
      [
        "best": time.weekdayNames[best], "high": numbers.factor(factors[best]), "least": time.weekdayNames[least],
        "low": numbers.factor(factors[least]),
      ]]
  }

  /// `Saturday at 18:00`.
  private func hour(_ index: Int) -> String {
    texts[
      "pattern.hour",
      ["day": time.weekdayNames[index / 24 % 7], "clock": "\(index % 24 < 10 ? "0" : "")\(index % 24):00"]]
  }
}

public import Analysis
import Datasets
import Text
import Time

/// The sentences about the limits of latency and errors from which the headline metric suffers.
public struct ThresholdProse: Sendable, Worded {
  let words: Vocabulary

  /// The sentences about the limits in the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  /// All sentences about one driver: its limits, or why none can be found, and the effect beyond its objective.
  public func sentences(on threshold: ThresholdFindings) -> [String] {
    let hours = exceedance(threshold.exceedance)
    switch threshold.verdict {
    case .found:
      let differs = threshold.limits.contains { $0.daypart != nil }
      return (differs ? [texts["threshold.differs", places(of: threshold)].asOpening] : [])
        + threshold.limits.map { sentence(on: $0, threshold) } + [hours].compactMap(\.self)
    case .absent: return [texts["threshold.absent", places(of: threshold)].asOpening] + [hours].compactMap(\.self)
    case .tooFew: return [texts["threshold.too-few", places(of: threshold)].asOpening] + [hours].compactMap(\.self)
    case .unlocated: return [texts["threshold.unlocated", places(of: threshold)].asOpening] + [hours].compactMap(\.self)
    }
  }

  /// `Above 2,000 ms of response time (95 % range 1,930 ms to 2,080 ms), revenue loses 25 % for each further 1,000 ms.`
  public func sentence(on limit: ThresholdFindings.Limit, _ threshold: ThresholdFindings) -> String {
    let places: KeyValuePairs = [
      "value": words.quantity(limit.value, of: threshold.driver), "range": range(of: limit, threshold),
      "driver": words.inSentence(threshold.driver), "outcome": words.inSentence(threshold.outcome),
      "loss": loss(limit), "unit": numbers.difference(round(limit), unit: words.unit(of: threshold.driver)),
      "part": limit.daypart.map(when) ?? "",
    ]
    return (limit.daypart == nil ? texts["threshold.limit", places] : texts["threshold.limit-part", places]).asOpening
  }

  /// `1,930 ms to 2,080 ms`.
  public func range(of limit: ThresholdFindings.Limit, _ threshold: ThresholdFindings) -> String {
    numbers.interval(limit.range.lowerBound, limit.range.upperBound, unit: words.unit(of: threshold.driver))
  }

  /// `in the evening`.
  public func when(_ daypart: Daypart) -> String {
    switch daypart {
    case .night: texts["threshold.night"]
    case .morning: texts["threshold.morning"]
    case .midday: texts["threshold.midday"]
    case .evening: texts["threshold.evening"]
    }
  }

  private func places(of threshold: ThresholdFindings) -> KeyValuePairs<String, String> {
    [
      "driver": words.inSentence(threshold.driver), "outcome": words.inSentence(threshold.outcome),
      "ordinary": words.quantity(threshold.ordinary, of: threshold.driver),
      "stretches": words.counted("threshold.stretches", threshold.stretches),
      "needed": numbers.whole(ThresholdFindings.leastStretches), "p": numbers.probability(threshold.pValue),
    ]
  }

  /// The loss per round amount beyond a limit, as a share of the level up to it.
  private func loss(_ limit: ThresholdFindings.Limit) -> String {
    numbers.share(-limit.slope / limit.level * round(limit))
  }

  /// The largest power of ten up to one and a half times the limit: 1,000 for 2,000 ms, 1 for 0.98 %.
  private func round(_ limit: ThresholdFindings.Limit) -> Double {
    var amount = 1.0
    while amount * 10 <= 1.5 * limit.value { amount *= 10 }
    while amount > 1.5 * limit.value, amount > 1e-9 { amount /= 10 }
    return amount
  }

  /// The hours beyond an objective, and the remaining outcome in them; nil without an objective.
  private func exceedance(_ found: Exceedance?) -> String? {
    guard let found else { return nil }
    let places: KeyValuePairs = [
      "driver": words.inSentence(found.driver), "outcome": words.inSentence(found.outcome),
      "breach": words.breach(of: found.objective), "buckets": words.buckets(found.count),
      "stretches": words.counted("threshold.stretches", found.stretches), "median": numbers.share(found.median),
      "range": numbers.range(numbers.share(found.extremes?.lowerBound), numbers.share(found.extremes?.upperBound)),
    ]
    return (found.count > 0 ? texts["threshold.beyond", places] : texts["threshold.never", places]).asOpening
  }
}

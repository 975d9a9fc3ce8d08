public import Analysis
import Datasets

/// What a page says of how the series move together. Association, never cause.
public struct CorrelationProse: Sendable {
  let words: Vocabulary

  /// The sentences about the correlations in the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var facts: CorrelationFindings { words.findings.correlations }

  /// Pearson's coefficients of normal buckets with the normal week taken out, strongest first.
  public var adjusted: [PairCorrelation] { pairs(.adjusted) }

  /// Pearson's coefficients of normal buckets as they are, strongest first.
  public var raw: [PairCorrelation] { pairs(.raw) }

  private func pairs(_ values: PairCorrelation.Values) -> [PairCorrelation] {
    facts.pairs.filter { $0.scope == .normal && $0.values == values && $0.method == .pearson }
      .sorted { left, right in
        let sizes = (left.r.magnitude, right.r.magnitude)
        if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
        return left.first != right.first ? left.first < right.first : left.second < right.second
      }
  }

  /// The page's headline: the sign trap where there is one, else how many pairs are associated.
  public var verdict: String {
    if let trap {
      return "\(CountText.capitalized(words.inSentence(trap.first))) and \(words.inSentence(trap.second)): "
        + "the sign turns among \(words.bucketPlural) with equal \(words.inSentence(trap.given))"
    }
    let significant = adjusted.filter(\.isSignificant).count
    return "\(CountText.capitalized(CountText.word(significant))) of \(CountText.spelled(adjusted.count, "pair")) "
      + "\(significant == 1 ? "moves" : "move") together beyond the shared week"
  }

  /// How many pairs are associated as they are and adjusted, and which one is strongest.
  public var lead: [String] {
    guard let strongest = adjusted.first else {
      return ["There are too few values in common to compare any two series."]
    }
    let count = adjusted.count
    let significant = adjusted.filter(\.isSignificant).count
    return [
      "In normal times, \(NumberText.fixed(Double(significant), decimals: 0)) of \(CountText.digits(count, "pair")) of series are "
        + "still associated when the week they share is taken out (q ≤ 0.05).",
      "The strongest is \(words.inSentence(strongest.first)) with \(words.inSentence(strongest.second)): "
        + "\(statistics(of: strongest)).", Self.caution,
    ]
  }

  /// What no coefficient says.
  public static let caution = "All of this is association; none of it is proof of cause."

  /// `r = +0.62, 95 % interval +0.55 to +0.68, n = 650, worth 310 independent hours, q < 0.001`.
  public func statistics(of pair: PairCorrelation) -> String {
    let q = pair.qValue.map { value in
      let text = NumberText.probability(value)
      return text.hasPrefix("<") ? ", q \(text)" : ", q = \(text)"
    }
    return "r = \(NumberText.coefficient(pair.r)), \(words.intervalName) \(words.coefficients(pair.low, pair.high)), "
      + "n = \(NumberText.fixed(Double(pair.count), decimals: 0)), worth "
      + "\(NumberText.fixed(pair.effectiveCount, decimals: 0)) independent values\(q ?? "")"
  }

  /// The clearest pair whose sign turns when traffic is held constant: latency with money first; nil where there is none.
  public var trap: PartialCorrelation? { words.findings.signTrap }

  /// The sign trap explained on this data; empty where it has none.
  public var trapExplanation: [String] {
    guard let trap else { return [] }
    let first = words.inSentence(trap.first)
    let second = words.inSentence(trap.second)
    let given = words.inSentence(trap.given)
    let together = trap.raw > 0 ? "rise and fall together" : "move in opposite directions"
    let apart = trap.partial > 0 ? "rise and fall together" : "move in opposite directions"
    return [
      "As they are, \(first) and \(second) \(together) in normal times: r = \(NumberText.coefficient(trap.raw)). "
        + "That does not mean that one is good for the other: both follow \(given).",
      "Among \(words.bucketPlural) with equal \(given) they \(apart): r = \(NumberText.coefficient(trap.partial)), "
        + "\(words.intervalName) \(words.coefficients(trap.low, trap.high)), over "
        + "\(words.buckets(trap.count)) worth \(NumberText.fixed(trap.effectiveCount, decimals: 0)) independent ones.",
    ]
  }

  /// Which of the two moves first, by the lag profile: nothing is claimed where the peak could be chance.
  public func sentence(on lag: LagFindings) -> String {
    let names = "\(words.inSentence(lag.driver)) and \(words.inSentence(lag.outcome))"
    guard let peak = lag.peak else { return "No lag profile of \(names): too few values in common." }
    let value = NumberText.coefficient(lag.correlations[peak])
    if let limit = lag.nullLimit, lag.correlations[peak].magnitude <= limit {
      return "\(CountText.capitalized(names)) show no lag beyond chance: the largest coefficient is \(value)."
    }
    let steps = lag.lags[peak]
    if steps == 0 { return "\(CountText.capitalized(names)) move within the same \(words.bucket): \(value) at lag 0." }
    let leader = steps > 0 ? lag.driver : lag.outcome
    let follower = steps > 0 ? lag.outcome : lag.driver
    return
      "\(words.buckets(abs(steps))) between \(words.inSentence(leader)) and, later, \(words.inSentence(follower)): \(value)."
  }
}

extension PairCorrelation {
  /// Whether the pair is associated with a false discovery rate of 5 %.
  public var isSignificant: Bool { qValue.map { $0 <= 0.05 } ?? false }
}

extension Vocabulary {
  /// `+0.55 to +0.68`.
  public func coefficients(_ low: Double, _ high: Double) -> String {
    "\(NumberText.coefficient(low)) to \(NumberText.coefficient(high))"
  }
}

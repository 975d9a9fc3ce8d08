public import Analysis
public import Datasets
import Text
import Time

/// The sentences about correlations between series. They state association, never cause.
public struct CorrelationProse: Sendable, Worded {
  let words: Vocabulary

  /// The sentences about the correlations in the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var facts: CorrelationFindings { words.findings.correlations }

  /// Pearson coefficients of normal buckets, adjusted for the normal week, strongest first.
  public var adjusted: [PairCorrelation] { pairs(.adjusted) }

  /// Pearson coefficients of unadjusted normal buckets, strongest first.
  public var raw: [PairCorrelation] { pairs(.raw) }

  /// Coefficients of single rows, strongest first.
  public var rows: [RowCorrelation] {
    words.dataset.rowCorrelations.sorted { left, right in
      let sizes = (left.r.magnitude, right.r.magnitude)
      if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
      return left.first != right.first ? left.first < right.first : left.second < right.second
    }
  }

  /// The coefficient of all unadjusted buckets for the series of `pair`; nil if they are not compared.
  public func buckets(of pair: RowCorrelation) -> PairCorrelation? {
    facts.pairs.first { other in
      other.scope == .all && other.values == .raw && other.method == .pearson
        && Set([other.first, other.second]) == Set([pair.first, pair.second])
    }
  }

  private func pairs(_ values: PairCorrelation.Values) -> [PairCorrelation] {
    facts.pairs.filter { $0.scope == .normal && $0.values == values && $0.method == .pearson }
      .sorted { left, right in
        let sizes = (left.r.magnitude, right.r.magnitude)
        if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
        return left.first != right.first ? left.first < right.first : left.second < right.second
      }
  }

  /// The page's headline: the sign trap if there is one, else the number of associated pairs.
  public var verdict: String {
    if let trap {
      return texts[
        "correlation.verdict-trap",
        [
          "first": words.opening(trap.first), "second": words.inSentence(trap.second), "buckets": words.bucketPlural,
          "given": words.inSentence(trap.given),
        ]]
    }
    let significant = adjusted.filter(\.isSignificant).count
    return texts[
      "correlation.verdict",
      ["count": numbers.word(significant), "pairs": words.counted("correlation.pairs-spelled", adjusted.count)],
      count: significant
    ].asOpening
  }

  /// The number of associated pairs before and after adjustment, and the strongest pair.
  public var lead: [String] {
    guard let strongest = adjusted.first else {
      return [texts["correlation.too-few"]]
    }
    let significant = adjusted.filter(\.isSignificant).count
    return [
      texts[
        "correlation.associated",
        ["count": numbers.whole(significant), "pairs": words.counted("correlation.pairs", adjusted.count)]],
      texts[
        "correlation.strongest",
        [
          "first": words.inSentence(strongest.first), "second": words.inSentence(strongest.second),
          "statistics": statistics(of: strongest),
        ]], caution,
    ]
  }

  /// The limits of any coefficient.
  public var caution: String { texts["correlation.caution"] }

  /// `r = +0.62, 95 % interval +0.55 to +0.68, n = 650, worth 310 independent hours, q < 0.001`.
  public func statistics(of pair: PairCorrelation) -> String {
    let places: KeyValuePairs = [
      "r": numbers.coefficient(pair.r), "interval": words.intervalName,
      "bounds": words.coefficients(pair.low, pair.high),
      "n": numbers.whole(pair.count), "worth": numbers.fixed(pair.effectiveCount, decimals: 0),
      "q": numbers.probability(pair.qValue),
    ]
    guard let q = pair.qValue else { return texts["correlation.statistics", places] }
    return q < NumberFormat.leastProbability
      ? texts["correlation.statistics-small-q", places] : texts["correlation.statistics-q", places]
  }

  /// The clearest pair whose sign reverses when traffic is held constant: latency with money first; nil if there is none.
  public var trap: PartialCorrelation? { words.findings.signTrap }

  /// The sign trap explained with this data; empty if there is none.
  public var trapExplanation: [String] {
    guard let trap else { return [] }
    let first = words.inSentence(trap.first)
    let second = words.inSentence(trap.second)
    let given = words.inSentence(trap.given)
    let together = texts["correlation.together"]
    let opposite = texts["correlation.opposite"]
    return [
      texts[
        "correlation.trap-raw",
        [
          "first": first, "second": second, "move": trap.raw > 0 ? together : opposite,
          "r": numbers.coefficient(trap.raw), "given": given,
        ]],
      texts[
        "correlation.trap-held",
        [
          "buckets": words.bucketPlural, "given": given, "move": trap.partial > 0 ? together : opposite,
          "r": numbers.coefficient(trap.partial), "interval": words.intervalName,
          "bounds": words.coefficients(trap.low, trap.high), "number": words.buckets(trap.count),
          "worth": numbers.fixed(trap.effectiveCount, decimals: 0),
        ]],
    ]
  }

  /// Which series of the pair moves first, by the lag profile; claims nothing if the peak could be chance.
  public func sentence(on lag: LagFindings) -> String {
    let (driver, outcome) = (words.opening(lag.driver), words.inSentence(lag.outcome))
    guard let peak = lag.peak else { return texts["lag.too-few", ["driver": driver, "outcome": outcome]] }
    let value = numbers.coefficient(lag.correlations[peak])
    if let limit = lag.nullLimit, lag.correlations[peak].magnitude <= limit {
      return texts["lag.chance", ["driver": driver, "outcome": outcome, "r": value]]
    }
    let steps = lag.lags[peak]
    if steps == 0 {
      return texts["lag.same", ["driver": driver, "outcome": outcome, "bucket": words.bucket, "r": value]]
    }
    let leader = steps > 0 ? lag.driver : lag.outcome
    let follower = steps > 0 ? lag.outcome : lag.driver
    return texts[
      "lag.apart",
      [
        "buckets": words.buckets(abs(steps)), "leader": words.inSentence(leader),
        "follower": words.inSentence(follower), "r": value,
      ]]
  }
}

extension PairCorrelation {
  /// Whether the pair is associated at a false discovery rate of 5 %.
  public var isSignificant: Bool { qValue.map { $0 <= 0.05 } ?? false }
}

extension Vocabulary {
  /// `+0.55 to +0.68`.
  public func coefficients(_ low: Double, _ high: Double) -> String {
    numbers.range(numbers.coefficient(low), numbers.coefficient(high))
  }
}

/// How long a series remembers itself, worked out once to be compared with many others.
public struct Memory: Sendable {
  /// Autocorrelations at lags 0, 1, …
  private let correlations: [Double]
  /// Share of the values that have a value each lag later.
  private let shares: [Double]
  /// Where the series has a value.
  private let presence: [Double]
  /// Number of values.
  private let count: Double

  /// The memory of `values` over lags up to a quarter of their length, or `maximumLag` if that is less; nil for fewer than
  /// two different values.
  ///
  /// - Complexity: O(n × the lags).
  public init?(of values: [Double], maximumLag: Int = .max) {
    guard let series = Standardized(values) else { return nil }
    let lags = min(series.length / 4, maximumLag)
    correlations = Autocorrelation.of(series, maximumLag: lags)
    count = Double(series.count)
    let total = count
    shares = (0...lags).map { Autocorrelation.overlap(series, lag: $0) / total }
    presence = series.presence
  }

  /// How many independent pairs the pairs of two series are worth, as `Correlation.effectiveCount` says; nil where their
  /// gaps differ, for then the common part of each has a memory of its own.
  ///
  /// - Complexity: O(the lags summed).
  public func effectiveCount(with other: Memory) -> Double? {
    guard presence == other.presence, correlations.count == other.correlations.count else { return nil }
    func term(_ lag: Int) -> Double {
      lag < correlations.count ? shares[lag] * correlations[lag] * other.correlations[lag] : 0
    }
    var sum = 0.0
    var lag = 0
    while lag < correlations.count {
      let pair = term(lag) + term(lag + 1)
      guard pair > 0 else { break }
      sum += pair
      lag += 2
    }
    return max(Correlation.leastEffectiveCount, min(count, count / (2 * sum - 1)))
  }
}

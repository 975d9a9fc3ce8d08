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
    let length = min(series.length / 4, maximumLag)
    let pairs = (0...length + 1).map { Autocorrelation.overlap(series, lag: $0) }
    let total = Double(series.count)
    count = total
    correlations = pairs.enumerated().map { Autocorrelation.coefficient(of: series, lag: $0, pairs: $1) }
    shares = pairs.map { $0 / total }
    presence = series.presence
  }

  /// How many independent pairs the pairs of two series are worth, as `Correlation.effectiveCount` says; nil where their
  /// gaps differ, for then the common part of each has a memory of its own.
  ///
  /// - Complexity: O(n) to compare the gaps, and O(the lags summed).
  public func effectiveCount(with other: Memory) -> Double? {
    guard presence == other.presence, correlations.count == other.correlations.count else { return nil }
    return Correlation.effectiveCount(of: count, maximumLag: correlations.count - 2) { lag in
      shares[lag] * correlations[lag] * other.correlations[lag]
    }
  }
}

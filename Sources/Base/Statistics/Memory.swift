/// The autocorrelations of a series, computed once for comparison with many others.
public struct Memory: Sendable {
  /// Autocorrelations at lags 0, 1, …
  private let correlations: [Double]
  /// For each lag, the share of the values that have a value that many steps later.
  private let shares: [Double]
  /// 1 where the series has a value, 0 at gaps.
  private let presence: [Double]
  private let count: Double

  /// Creates the memory of `values` over lags up to a quarter of their length, or `maximumLag` if that is less; nil for fewer than two
  /// distinct values.
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

  /// The effective number of independent pairs of two series, as in `Correlation.effectiveCount`; nil if their gaps differ, because the
  /// common part of each then has a different memory.
  ///
  /// - Complexity: O(n) to compare the gaps, and O(the lags summed).
  public func effectiveCount(with other: Memory) -> Double? {
    guard presence == other.presence, correlations.count == other.correlations.count else { return nil }
    return Correlation.effectiveCount(of: count, maximumLag: correlations.count - 2) { lag in
      shares[lag] * correlations[lag] * other.correlations[lag]
    }
  }
}

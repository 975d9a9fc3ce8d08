/// Autocorrelation: the correlation of a series with itself some steps later.
public enum Autocorrelation {
  /// The autocorrelations at lags 0…`maximumLag`, the first of them 1; nil for a constant series.
  ///
  /// A lag's covariance is the mean product of the pairs with both values present, times 1 − lag ÷ length. Without gaps this is the usual
  /// estimator, which divides by n at every lag. The result is 0 at a lag without any pair.
  ///
  /// - Complexity: O(n × maximumLag).
  /// - Source: Parzen (1963), On spectral analysis with missing observations and amplitude modulation, Sankhyā A 25.
  public static func of(_ values: [Double], maximumLag: Int) -> [Double]? {
    precondition(maximumLag >= 0, "a greatest lag is at least 0")
    return Standardized(values).map { series in
      (0...maximumLag).map { coefficient(of: series, lag: $0, pairs: overlap(series, lag: $0)) }
    }
  }

  /// The autocorrelation at one lag, where `pairs` is the number of value pairs at that distance.
  static func coefficient(of series: Standardized, lag: Int, pairs: Double) -> Double {
    guard pairs > 0 else { return 0 }
    let values = series.deviations
    let products = dotProduct(values, from: 0, values, from: lag, count: series.length - lag)
    let taper = 1 - Double(lag) / Double(series.length)
    return Correlation.bounded(products * Double(series.count) / pairs * taper)
  }

  /// Number of positions with a value both there and `lag` steps later.
  static func overlap(_ series: Standardized, lag: Int) -> Double {
    guard lag < series.length else { return 0 }
    guard !series.isComplete else { return Double(series.length - lag) }
    return dotProduct(series.presence, from: 0, series.presence, from: lag, count: series.length - lag)
  }
}

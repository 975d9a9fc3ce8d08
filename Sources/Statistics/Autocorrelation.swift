/// How a series resembles itself some steps later.
public enum Autocorrelation {
  /// The autocorrelations at lags 0…`maximumLag`, the first of them 1; nil where the series is constant.
  ///
  /// A lag's covariance is the mean product of the pairs both present, times 1 − lag ÷ length: without gaps just the
  /// usual estimator that divides by n at every lag. A lag without a pair has 0.
  ///
  /// - Complexity: O(n × maximumLag).
  /// - Source: Parzen (1963), On spectral analysis with missing observations and amplitude modulation, Sankhyā A 25.
  public static func of(_ values: [Double], maximumLag: Int) -> [Double]? {
    Standardized(values).map { of($0, maximumLag: maximumLag) }
  }

  /// The autocorrelations of a series already standardised.
  static func of(_ series: Standardized, maximumLag: Int) -> [Double] {
    let length = series.length
    return (0...maximumLag).map { lag in
      let pairs = overlap(series, lag: lag)
      guard pairs > 0 else { return 0 }
      let products = dotProduct(
        series.deviations, from: 0, series.deviations, from: lag, count: length - lag)
      let taper = 1 - Double(lag) / Double(length)
      return Correlation.bounded(products * Double(series.count) / pairs * taper)
    }
  }

  /// Number of positions at which the series has a value both there and `lag` later.
  static func overlap(_ series: Standardized, lag: Int) -> Double {
    guard lag < series.length else { return 0 }
    guard !series.isComplete else { return Double(series.length - lag) }
    return dotProduct(series.presence, from: 0, series.presence, from: lag, count: series.length - lag)
  }
}

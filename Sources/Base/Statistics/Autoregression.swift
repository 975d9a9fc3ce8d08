/// Autoregressive models of a series and their residuals.
public enum Autoregression {
  /// The coefficients of an autoregression of `order`, starting with the previous step.
  ///
  /// All coefficients are 0 for a constant series. If gaps make the autocovariances inconsistent, the last coefficients are 0.
  ///
  /// - Complexity: O(n × order).
  /// - Source: the Yule–Walker equations solved by Durbin (1960), https://doi.org/10.2307/1401322; with the autocorrelations of
  ///   `Autocorrelation`.
  public static func fit(_ values: [Double], order: Int) -> [Double] {
    precondition(order >= 0, "an order is at least 0")
    var coefficients: [Double] = []
    if let correlations = Autocorrelation.of(values, maximumLag: order) {
      var unexplained = 1.0
      for lag in stride(from: 1, through: order, by: 1) {
        let explained = zip(coefficients, correlations[1..<lag].reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let partial = (correlations[lag] - explained) / unexplained
        guard partial.magnitude < 1 else { break }
        coefficients = zip(coefficients, coefficients.reversed()).map { $0 - partial * $1 } + [partial]
        unexplained *= (1 - partial) * (1 + partial)
      }
    }
    return coefficients + Array(repeating: 0, count: order - coefficients.count)
  }

  /// The part of a series that an autoregression on itself leaves unexplained; of a lower order for a short series, one
  /// coefficient in ten values at most.
  public static func whitened(_ values: [Double], order: Int = 5) -> [Double] {
    whitened(values, by: fit(values, order: min(order, values.count(where: \.isFinite) / 10)))
  }

  /// The residuals of an autoregression: each value's deviation from the mean, minus the coefficients times the preceding deviations.
  ///
  /// With k coefficients, the result is `nan` at a gap, in the k steps after it, and in the first k steps.
  ///
  /// - Complexity: O(n × coefficients).
  public static func whitened(_ values: [Double], by coefficients: [Double]) -> [Double] {
    let mean = Moments(values).mean
    let deviations = values.map { $0.isFinite ? $0 - mean : .nan }
    return deviations.indices.map { index in
      guard index >= coefficients.count else { return .nan }
      var rest = deviations[index]
      for (step, coefficient) in coefficients.enumerated() {
        rest -= coefficient * deviations[index - step - 1]
      }
      return rest
    }
  }
}

/// A series explained by its own past, and what is left of it.
public enum Autoregression {
  /// The coefficients of an autoregression of `order`, that of the step before first.
  ///
  /// All 0 for a constant series. Where gaps make the autocovariances contradict each other, the last coefficients are 0.
  ///
  /// - Complexity: O(n × order).
  /// - Source: the Yule–Walker equations by Durbin (1960), https://doi.org/10.2307/1401322; with
  ///   the autocorrelations of `Autocorrelation`.
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

  /// What the past does not foretell of a series: each value's deviation from the mean, less the coefficients times the
  /// deviations before it.
  ///
  /// `nan` at a gap, within as many steps after it as there are coefficients, and as many at the beginning.
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

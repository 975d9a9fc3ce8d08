/// The 95 % interval of a mean over cases, by resampling the cases.
///
/// - Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 13.3, the percentile interval.
struct Bootstrap {
  private static let rounds = 2_000
  private static let seed: UInt64 = 20_240_501

  /// The 2.5 % and 97.5 % percentiles of the means of resampled `values`; nil if empty.
  static func interval(of values: [Double]) -> (low: Double, high: Double)? {
    interval(of: values) { $0.reduce(0, +) / Double($0.count) }
  }

  /// The same percentiles of any statistic of the cases; nil if empty.
  static func interval<Case>(of cases: [Case], statistic: ([Case]) -> Double) -> (low: Double, high: Double)? {
    guard !cases.isEmpty else { return nil }
    var random = Randomness(seed: seed)
    let statistics = (0..<rounds).map { _ in
      statistic(cases.map { _ in cases[Int.random(in: cases.indices, using: &random)] })
    }.sorted()
    return (statistics[rounds / 40], statistics[rounds - 1 - rounds / 40])
  }
}

extension Correlation {
  /// The smallest effective count of any series.
  private static let leastEffectiveCount = 4.0

  /// The effective number of independent pairs of two autocorrelated series: n ÷ (1 + 2 Σ (1 − k/n) ρx(k) ρy(k)), limited to 4…n.
  ///
  /// With gaps, the share of pairs that have a pair k steps later replaces 1 − k/n. The sum ends at n ÷ 4, or before the first two
  /// neighbouring lags (an even one and the next) whose terms do not sum to more than 0; later terms would add only noise. The result is n
  /// if either series is constant.
  ///
  /// - Complexity: O(n × the lags summed).
  /// - Source: Bartlett (1946), https://doi.org/10.2307/2983611; end of the sum: Geyer (1992), section 3.3,
  ///   https://doi.org/10.1214/ss/1177011137.
  public static func effectiveCount(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "x and y have one length")
    let shared = zip(x, y).map { $0.isFinite && $1.isFinite }
    let count = Double(shared.count { $0 })
    guard let x = Standardized(masked(x, by: shared)), let y = Standardized(masked(y, by: shared)) else {
      return count
    }
    return effectiveCount(of: count, maximumLag: x.length / 4) { lag in
      let pairs = Autocorrelation.overlap(x, lag: lag)
      return pairs / count
        * Autocorrelation.coefficient(of: x, lag: lag, pairs: pairs)
        * Autocorrelation.coefficient(of: y, lag: lag, pairs: pairs)
    }
  }

  /// The effective number of `count` pairs, where `product` gives the product of both autocorrelations at a lag.
  static func effectiveCount(of count: Double, maximumLag: Int, product: (Int) -> Double) -> Double {
    var sum = 0.0
    for lag in stride(from: 0, through: maximumLag, by: 2) {
      let neighbours = product(lag) + product(lag + 1)
      guard neighbours > 0 else { break }
      sum += neighbours
    }
    // The sum includes lag 0 as 1. The maximum keeps negatively related series from counting for more than their number of pairs.
    let inflation = max(1, 2 * sum - 1)
    return min(count, max(leastEffectiveCount, count / inflation))
  }

  /// The values where `mask` is true, `nan` elsewhere.
  private static func masked(_ values: [Double], by mask: [Bool]) -> [Double] {
    zip(values, mask).map { $1 ? $0 : .nan }
  }
}

extension Correlation {
  /// The fewest independent pairs that any series is taken to be worth.
  static let leastEffectiveCount = 4.0

  /// How many independent pairs the pairs of two series with a memory are worth:
  /// n ÷ (1 + 2 Σ (1 − k/n) ρx(k) ρy(k)), kept within 4…n.
  ///
  /// With gaps, the share 1 − k/n of pairs that have a pair k steps later is counted instead. The sum ends before the
  /// first two neighbouring lags whose products do not sum to more than 0, for beyond them it would gather only noise,
  /// and at n ÷ 4. n where either series is constant.
  ///
  /// - Complexity: O(n × the lags summed).
  /// - Source: Bartlett (1935), https://doi.org/10.2307/2980398; end of the sum: Geyer (1992), section 3.3,
  ///   https://doi.org/10.1214/ss/1177011137.
  public static func effectiveCount(_ x: [Double], _ y: [Double]) -> Double {
    let shared = zip(x, y).map { $0.isFinite && $1.isFinite }
    guard let x = Memory(of: masked(x, by: shared)), let y = Memory(of: masked(y, by: shared)) else {
      return Double(shared.count { $0 })
    }
    return x.effectiveCount(with: y) ?? Double(shared.count { $0 })
  }

  /// The values where `mask` holds, gaps elsewhere.
  private static func masked(_ values: [Double], by mask: [Bool]) -> [Double] {
    zip(values, mask).map { $1 ? $0 : .nan }
  }
}

/// Whether the largest correlation over a range of lags is more than chance, judged by the same series turned against
/// each other.
///
/// One series is rolled round by so many steps that nothing of a true relation can be left, once for every such number of
/// steps or an even share of them; each turn keeps both series' memories and shows what maximum they give by chance.
///
/// - Source: circular shifts as in Harris (2020), Nonsense correlations in neuroscience,
///   https://doi.org/10.1101/2020.11.29.402719.
public struct MaximumLagTest: Hashable, Sendable {
  /// The largest |r| over the lags, the series closed to a ring.
  public let observed: Double
  /// The largest |r| over the lags of each turn, ascending.
  public let chance: [Double]
  /// Root mean square of the single coefficients of all turns.
  public let spread: Double
  /// Number of lags.
  public let lagCount: Int

  /// The share of the turns and the observation with a maximum at least as large: (1 + #) ÷ (1 + n).
  public var pValue: Double {
    Double(1 + chance.count { $0 >= observed }) / Double(1 + chance.count)
  }

  /// The size that the maximum reaches by chance in the share 1 − `level` of cases.
  public func limit(level: Double = 0.95) -> Double {
    Quantile.quantile(level, ofSorted: chance)
  }

  /// p of `observed` where each coefficient alone is normal with mean 0 and `spread`, and the lags do not depend on each
  /// other: 1 − (1 − p₁)^lags.
  ///
  /// Neighbouring turns share most of their lags, so that their maxima come in runs, and `pValue` says less than its many
  /// turns suggest. This one is for series without a memory, whitened ones, and can be as small as the data say.
  ///
  /// - Source: Šidák (1967), https://doi.org/10.1080/01621459.1967.10482935.
  public var independentPValue: Double {
    let single = 2 * Normal.cdf(-observed / spread)
    // Where 1 − p would round to 1 the sum is the same as the product.
    if single < 1e-9 { return single * Double(lagCount) }
    return 1 - (0..<lagCount).reduce(1.0) { product, _ in product * (1 - single) }
  }

  /// The size that the maximum reaches by chance in the share 1 − `level` of cases, on the terms of `independentPValue`.
  public func independentLimit(level: Double = 0.95) -> Double {
    // The share that each of so many lags must keep for all to keep `level`, by bisection: a root without libm.
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let all = (0..<lagCount).reduce(1.0) { product, _ in product * middle }
      if all < level { low = middle } else { high = middle }
    }
    return spread * Normal.quantile((1 + high) / 2)
  }

  /// The test of two series of one length over lags −`maximumLag`…`maximumLag`; nil where the series are too short for a
  /// single turn (4 × maximumLag + 3 steps are needed), or a coefficient cannot be had.
  ///
  /// - Parameter turns: the most turns made, evenly spaced.
  /// - Complexity: O(n × min(n, turns × maximumLag)).
  public init?(_ x: [Double], _ y: [Double], maximumLag: Int, turns: Int = 999) {
    guard let x = Standardized(x), let y = Standardized(y) else { return nil }
    self.init(x, y, maximumLag: maximumLag, turns: turns)
  }

  /// The test of two standardised series of one length; see `init(_:_:maximumLag:turns:)`.
  public init?(_ x: Standardized, _ y: Standardized, maximumLag: Int, turns: Int = 999) {
    precondition(x.length == y.length && maximumLag >= 0 && turns > 0, "two series of one length, and a turn at least")
    let length = x.length
    let nearest = 2 * maximumLag + 1
    let possible = length - 2 * nearest + 1
    guard possible > 0 else { return nil }
    let step = (possible + turns - 1) / turns
    let ring = y.doubled()
    let isComplete = x.isComplete && y.isComplete
    var sizes = [Double](repeating: -1, count: length)
    func maximum(around turn: Int) -> Double {
      var largest = 0.0
      for shift in (turn - maximumLag)...(turn + maximumLag) {
        let start = (shift + length) % length
        if sizes[start] < 0 {
          // Without gaps the ring keeps its mean and spread at every turn.
          let correlation =
            isComplete
            ? dotProduct(x.deviations, from: 0, ring.deviations, from: start, count: length)
            : Overlap(x, from: 0, ring, from: start, count: length).correlation
          sizes[start] = correlation.isNaN ? 0 : correlation.magnitude
        }
        largest = max(largest, sizes[start])
      }
      return largest
    }
    observed = maximum(around: 0)
    guard observed > 0 else { return nil }
    lagCount = 2 * maximumLag + 1
    chance = stride(from: nearest, through: length - nearest, by: step).map { maximum(around: $0) }.sorted()
    let single = sizes[nearest - maximumLag...length - nearest + maximumLag].filter { $0 >= 0 }
    spread = (single.reduce(0) { $0 + $1 * $1 } / Double(single.count)).squareRoot()
  }
}

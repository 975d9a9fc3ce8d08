/// Tests the largest correlation over a range of lags against chance by rotating the two series against each other.
///
/// One series is rotated by every number of steps that rules out a true relation, or by an even sample of these. Each rotation preserves
/// the autocorrelation of both series and shows the maximum that it produces by chance.
///
/// - Source: circular shifts as in Harris (2020), Nonsense correlations in neuroscience, https://doi.org/10.1101/2020.11.29.402719.
public struct MaximumLagTest: Hashable, Sendable {
  /// The largest |r| over the lags, with the series closed to a ring.
  public let observed: Double
  /// The largest |r| over the lags of each rotation, ascending.
  public let chance: [Double]
  /// Root mean square of the single coefficients over all rotations.
  public let spread: Double
  /// Number of lags.
  public let lagCount: Int

  /// The share of maxima, among the rotations and the observation, that are at least as large as observed: (1 + #) ÷ (1 + n).
  public var pValue: Double {
    Double(1 + chance.count { $0 >= observed }) / Double(1 + chance.count)
  }

  /// The maximum that chance exceeds in the share 1 − `level` of cases.
  public func limit(level: Double = 0.95) -> Double {
    Quantile.quantile(level, ofSorted: chance)
  }

  /// p of `observed` if each coefficient is normal with mean 0 and standard deviation `spread`, and the lags are independent: 1 − (1 −
  /// p₁)^lags.
  ///
  /// Neighbouring rotations share most of their lags, so their maxima come in runs, and `pValue` is less informative than the number of
  /// rotations suggests. This p requires series without memory, such as whitened ones, and has no lower bound.
  ///
  /// - Source: Šidák (1967), https://doi.org/10.1080/01621459.1967.10482935.
  public var independentPValue: Double {
    let single = 2 * Normal.cdf(-observed / spread)
    // If 1 − p would round to 1, the sum equals the product.
    if single < 1e-9 { return single * Double(lagCount) }
    return 1 - (0..<lagCount).reduce(1.0) { product, _ in product * (1 - single) }
  }

  /// The maximum that chance exceeds in the share 1 − `level` of cases, under the assumptions of `independentPValue`.
  public func independentLimit(level: Double = 0.95) -> Double {
    // The level of a single lag that gives `level` over all lags, by bisection: a root without libm.
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let all = (0..<lagCount).reduce(1.0) { product, _ in product * middle }
      if all < level { low = middle } else { high = middle }
    }
    return spread * Normal.quantile((1 + high) / 2)
  }

  /// Creates the test of two series of equal length over lags −`maximumLag`…`maximumLag`; nil if the series are too short for a single
  /// rotation (fewer than 4 × maximumLag + 3 steps), or a coefficient is undefined.
  ///
  /// - Parameter turns: The largest number of rotations, evenly spaced.
  /// - Complexity: O(n × min(n, turns × maximumLag)).
  public init?(_ x: [Double], _ y: [Double], maximumLag: Int, turns: Int = 999) {
    guard let x = Standardized(x), let y = Standardized(y) else { return nil }
    self.init(x, y, maximumLag: maximumLag, turns: turns)
  }

  /// Creates the test of two standardised series of equal length; see `init(_:_:maximumLag:turns:)`.
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
          // Without gaps, rotation changes neither mean nor spread of the ring.
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

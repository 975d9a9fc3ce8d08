import CDistributions

extension Correlation {
  /// The confidence interval of a coefficient by Fisher's z with `effectiveCount` independent pairs; −1…1 for three or fewer.
  ///
  /// - Source: Fisher (1921), On the "probable error" of a coefficient of correlation, Metron 1, 3–32.
  public static func interval(
    r: Double, effectiveCount: Double, level: Double = 0.95
  ) -> (low: Double, high: Double) {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    guard !r.isNaN else { return (.nan, .nan) }
    guard effectiveCount > 3 else { return (-1, 1) }
    let reach = Normal.quantile((1 + level) / 2) / (effectiveCount - 3).squareRoot()
    // tanh(atanh r ± reach) by the addition theorem, which needs no atanh and is defined at r = ±1.
    let shift = distributions_tanh(reach)
    return (bounded((r - shift) / (1 - r * shift)), bounded((r + shift) / (1 + r * shift)))
  }

  /// Two-sided p of a coefficient of `count` independent pairs, by Student's t with count − 2 degrees of freedom; `nan` for two or fewer.
  public static func pValue(r: Double, count: Double) -> Double {
    guard count > 2, !r.isNaN else { return .nan }
    let degrees = count - 2
    let t = r * (degrees / ((1 - r) * (1 + r))).squareRoot()
    return t.isFinite ? StudentT.twoSided(t, degrees: degrees) : 0
  }
}

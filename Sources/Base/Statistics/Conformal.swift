/// Judging an error of an estimate by the errors of the same estimate where nothing happened, its placebos.
///
/// Exchangeability of the error and its placebos is all that is assumed; no shape of distribution is. There is one test,
/// and `pValue` and `interval` are its two faces: the interval holds the errors that the test does not reject.
///
/// The test is two-sided with equal tails: an error above 0 is judged by the upper tail of its placebos, one below 0 by
/// the lower tail, at half of the level each. p is thus never smaller than twice the lesser tail, the usual two-sided p,
/// and rejects by chance no more often than it says. An error of 0 is never rejected: where nearly all placebos lie on one
/// side the estimate is biased, and its interval reaches from the estimate itself to where the placebos put the truth,
/// instead of leaving out the number that it is printed beside.
///
/// - Source: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World,
///   https://doi.org/10.1007/b106715, section 2.2; Lei et al. (2018), https://doi.org/10.1080/01621459.2017.1307116;
///   an interval as all that a test does not reject: Casella & Berger (2002), Statistical Inference, theorem 9.2.2.
public enum Conformal {
  /// Twice the share of the error and its placebos that lie at least as far out on the side of the error:
  /// 2 (1 + #) ÷ (1 + n), and no more than 1.
  ///
  /// Placebos that are `nan` are left out; `nan` for an observed `nan`. Never 0; 1 for an error of 0.
  ///
  /// - Complexity: O(n).
  public static func pValue(observed: Double, placebos: [Double]) -> Double {
    guard !observed.isNaN else { return .nan }
    guard observed != 0 else { return 1 }
    let valid = placebos.filter { !$0.isNaN }
    let extreme = valid.count { observed > 0 ? $0 >= observed : $0 <= observed }
    return min(1, 2 * Double(1 + extreme) / Double(1 + valid.count))
  }

  /// The errors whose p is at least 1 − `level`: from the lesser of 0 and the placebos' order statistic of rank
  /// ⌈(n + 1) α/2⌉ − 1 to the greater of 0 and its counterpart from above, α = 1 − `level`.
  ///
  /// It holds a further error with probability at least `level`. nil where no error at all could be rejected: with fewer
  /// than 2/α placebos (40 for 95 %) even their extremes are not far enough out.
  ///
  /// - Complexity: O(n log n).
  public static func interval(level: Double, placebos: [Double]) -> (low: Double, high: Double)? {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    let sorted = placebos.filter(\.isFinite).sorted()
    // 1 − .9 is a hair below .1: without this a whole number would be one rank too few or too many by rounding.
    let tail = Double(sorted.count + 1) * (1 - level) / 2
    let rank = Int((tail * (1 - 1e-12)).rounded(.up)) - 1
    guard rank >= 1, rank <= sorted.count - rank + 1 else { return nil }
    return (min(0, sorted[rank - 1]), max(0, sorted[sorted.count - rank]))
  }

  /// Whether `p` is small enough to reject at `level`, as `interval` does: below 1 − `level`, rounding aside.
  public static func isRejected(_ p: Double, level: Double) -> Bool { p < (1 - level) * (1 - 1e-12) }
}

/// Tests an estimation error against its placebos: the errors of the same estimate where nothing happened.
///
/// The only assumption is that the error and its placebos are exchangeable; no distribution is assumed. `pValue` and `interval` are two
/// views of one test: the interval contains the errors that the test does not reject.
///
/// The test is two-sided with equal tails. An error above 0 is compared with the upper tail of its placebos, an error below 0 with the
/// lower tail, each at half of the level. Therefore p is never smaller than twice the lesser tail, the usual two-sided p, and the false
/// rejection rate is at most the stated level. An error of 0 is never rejected. If nearly all placebos lie on one side, the estimate is
/// biased; its interval then extends from the estimate to where the placebos put the truth, so that it always contains the printed
/// estimate.
///
/// - Source: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World, https://doi.org/10.1007/b106715, section 2.2; Lei et
///   al. (2018), https://doi.org/10.1080/01621459.2017.1307116; inversion of a test to an interval: Casella & Berger (2002), Statistical
///   Inference, theorem 9.2.2.
public enum Conformal {
  /// Twice the share of values, among the error and its placebos, that lie at least as far out on the side of the error: 2 (1 + #) ÷ (1 +
  /// n), at most 1.
  ///
  /// Placebos that are `nan` are ignored. The result is `nan` for an observed `nan`, never 0, and 1 for an error of 0.
  ///
  /// - Complexity: O(n).
  public static func pValue(observed: Double, placebos: [Double]) -> Double {
    guard !observed.isNaN else { return .nan }
    guard observed != 0 else { return 1 }
    let valid = placebos.filter { !$0.isNaN }
    let extreme = valid.count { observed > 0 ? $0 >= observed : $0 <= observed }
    return min(1, 2 * Double(1 + extreme) / Double(1 + valid.count))
  }

  /// The errors with a p of at least α = 1 − `level`. The lower end is the lesser of 0 and the placebos' order statistic of rank ⌈(n + 1)
  /// α/2⌉ − 1; the upper end is the greater of 0 and the counterpart from above.
  ///
  /// A further error lies inside with probability at least `level`. nil if no error could be rejected: with fewer than 2/α placebos (40 for
  /// 95 %), even the extremes are not far enough out.
  ///
  /// - Complexity: O(n log n).
  public static func interval(level: Double, placebos: [Double]) -> (low: Double, high: Double)? {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    let sorted = placebos.filter(\.isFinite).sorted()
    // 1 − .9 is slightly below .1. Without the factor, rounding would shift whole numbers by one rank.
    let tail = Double(sorted.count + 1) * (1 - level) / 2
    let rank = Int((tail * (1 - 1e-12)).rounded(.up)) - 1
    guard rank >= 1, rank <= sorted.count - rank + 1 else { return nil }
    return (min(0, sorted[rank - 1]), max(0, sorted[sorted.count - rank]))
  }

  /// Whether `p` is small enough to reject at `level`, consistent with `interval`: below 1 − `level`, with a tolerance for rounding.
  public static func isRejected(_ p: Double, level: Double) -> Bool { p < (1 - level) * (1 - 1e-12) }
}

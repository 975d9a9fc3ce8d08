/// Judging a value by what the same procedure gives where nothing happened.
///
/// Exchangeability of the value and its placebos is all that is assumed; no shape of distribution is.
///
/// - Source: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World,
///   https://doi.org/10.1007/b106715; Lei et al. (2018), https://doi.org/10.1080/01621459.2017.1307116.
public enum Conformal {
  /// The share of the value and its placebos that lie at least as far from 0 as the value: (1 + #) ÷ (1 + n).
  ///
  /// Placebos that are `nan` are left out; `nan` for an observed `nan`. Never 0, and 1 without a placebo.
  ///
  /// - Complexity: O(n).
  public static func pValue(observed: Double, placebos: [Double]) -> Double {
    guard !observed.isNaN else { return .nan }
    let valid = placebos.filter { !$0.isNaN }
    let extreme = valid.count { $0.magnitude >= observed.magnitude }
    return Double(1 + extreme) / Double(1 + valid.count)
  }

  /// The interval that holds a further value with probability at least `level`, from the placebos' order statistics of
  /// ranks ⌊(n + 1) α/2⌋ and ⌈(n + 1)(1 − α/2)⌉.
  ///
  /// The n + 1 in place of n is what makes this hold for a finite n. nil with fewer than 2/α − 1 placebos (39 for 95 %):
  /// then even their extremes are not far enough out.
  ///
  /// - Complexity: O(n log n).
  public static func interval(level: Double, placebos: [Double]) -> (low: Double, high: Double)? {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    let sorted = placebos.filter(\.isFinite).sorted()
    // 1 − .9 is a hair below .1: without this a rank that comes out whole would be one too low by rounding.
    let tail = Double(sorted.count + 1) * (1 - level) / 2
    let rank = Int((tail * (1 + 1e-12)).rounded(.down))
    guard rank >= 1, rank <= sorted.count - rank + 1 else { return nil }
    return (sorted[rank - 1], sorted[sorted.count - rank])
  }
}

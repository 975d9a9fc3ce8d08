/// Correlation of two series, with its uncertainty.
///
/// All functions require series of equal length and ignore positions where either value is not finite.
public enum Correlation {
  /// The smallest number of pairs with a correlation.
  public static let leastCount = 3

  /// Pearson's coefficient, −1…1; nil with fewer than three pairs or if either series is constant.
  ///
  /// - Complexity: O(n).
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    let pairs = Pairs(x, y)
    guard pairs.count >= leastCount, let x = Standardized(pairs.x), let y = Standardized(pairs.y) else { return nil }
    return bounded(dotProduct(x.deviations, from: 0, y.deviations, from: 0, count: pairs.count))
  }

  /// Spearman's coefficient: Pearson's coefficient of the average ranks; nil in the same cases.
  ///
  /// - Complexity: O(n log n).
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    let pairs = Pairs(x, y)
    return pearson(Ranks.average(of: pairs.x), Ranks.average(of: pairs.y))
  }

  /// Clamps a coefficient to −1…1, which rounding may exceed in the last bit.
  static func bounded(_ coefficient: Double) -> Double {
    min(max(coefficient, -1), 1)
  }
}

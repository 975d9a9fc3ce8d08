/// How two series move together, and how sure one may be of it.
///
/// Everywhere the series have one length, and a position at which either is not finite is left out.
public enum Correlation {
  /// The fewest pairs of which a correlation is told.
  public static let leastCount = 3

  /// Pearson's coefficient, −1…1; nil with fewer than three pairs and where either series is constant.
  ///
  /// - Complexity: O(n).
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    let pairs = Pairs(x, y)
    guard pairs.count >= leastCount, let x = Standardized(pairs.x), let y = Standardized(pairs.y) else { return nil }
    return bounded(dotProduct(x.deviations, from: 0, y.deviations, from: 0, count: pairs.count))
  }

  /// Spearman's coefficient: Pearson's of the average ranks; nil as there.
  ///
  /// - Complexity: O(n log n).
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    let pairs = Pairs(x, y)
    return pearson(Ranks.average(of: pairs.x), Ranks.average(of: pairs.y))
  }

  /// A coefficient without the last bit's excess over ±1.
  static func bounded(_ coefficient: Double) -> Double {
    min(max(coefficient, -1), 1)
  }
}

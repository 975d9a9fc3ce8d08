/// Sample quantiles, linear between order statistics: the definition used by R, NumPy and spreadsheets.
///
/// Values that are not finite are gaps and are ignored.
///
/// - Source: Hyndman & Fan (1996), definition 7, https://doi.org/10.1080/00031305.1996.10473566.
public enum Quantile {
  /// The median; nil without a finite value.
  ///
  /// - Complexity: O(n) on average.
  public static func median(_ values: [Double]) -> Double? {
    quantile(0.5, of: values)
  }

  /// The quantile at `probability`, 0…1; nil without a finite value.
  ///
  /// - Complexity: O(n) on average.
  public static func quantile(_ probability: Double, of values: [Double]) -> Double? {
    var finite = values.filter(\.isFinite)
    guard !finite.isEmpty else { return nil }
    let (rank, fraction) = position(of: probability, among: finite.count)
    Selection.place(rank: rank, in: &finite)
    guard fraction > 0, let next = finite[(rank + 1)...].min() else { return finite[rank] }
    return interpolate(finite[rank], next, fraction)
  }

  /// The quantiles at `probabilities`, each 0…1, from one sort; nil without a finite value.
  ///
  /// - Complexity: O(n log n).
  public static func quantiles(_ probabilities: [Double], of values: [Double]) -> [Double]? {
    let sorted = values.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return nil }
    return probabilities.map { quantile($0, ofSorted: sorted) }
  }

  /// The quantile of a non-empty sorted array of finite values.
  static func quantile(_ probability: Double, ofSorted sorted: [Double]) -> Double {
    let (rank, fraction) = position(of: probability, among: sorted.count)
    return fraction > 0 ? interpolate(sorted[rank], sorted[rank + 1], fraction) : sorted[rank]
  }

  /// The rank, from 0, at or below the quantile, and the fraction of the way to the next rank.
  static func position(of probability: Double, among count: Int) -> (rank: Int, fraction: Double) {
    precondition((0...1).contains(probability), "a probability lies between 0 and 1")
    let position = Double(count - 1) * probability
    let rank = position.rounded(.down)
    return (Int(rank), position - rank)
  }

  /// The point `fraction` of the way from `low` to `high`, finite even where their difference is not.
  static func interpolate(_ low: Double, _ high: Double, _ fraction: Double) -> Double {
    let difference = high - low
    return difference.isFinite ? low + difference * fraction : low * (1 - fraction) + high * fraction
  }
}

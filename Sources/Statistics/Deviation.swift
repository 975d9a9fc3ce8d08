/// Spread that a few outliers cannot move.
public enum Deviation {
  /// Times this, the median absolute deviation of normal values is their standard deviation: 1 ÷ Φ⁻¹(¾).
  public static let normalConsistency = 1.482602218505602

  /// The median absolute deviation from the median, unscaled; nil without a finite value.
  ///
  /// - Complexity: O(n) on average.
  /// - Source: Hampel (1974), https://doi.org/10.1080/01621459.1974.10482962.
  public static func mad(_ values: [Double]) -> Double? {
    guard let median = Quantile.median(values) else { return nil }
    return Quantile.median(values.filter(\.isFinite).map { min(($0 - median).magnitude, .greatestFiniteMagnitude) })
  }
}

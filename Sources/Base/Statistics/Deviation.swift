/// Measures of spread that are robust against outliers.
public enum Deviation {
  /// The factor from the median absolute deviation to the standard deviation of normal values: 1 ÷ Φ⁻¹(¾).
  public static let normalConsistency = 1.482602218505602

  /// The median absolute deviation from the median, unscaled; nil without a finite value.
  ///
  /// - Complexity: O(n) on average.
  /// - Source: Hampel (1974), https://doi.org/10.1080/01621459.1974.10482962.
  public static func mad(_ values: [Double]) -> Double? {
    guard let median = Quantile.median(values) else { return nil }
    return Quantile.median(values.filter(\.isFinite).map { min(($0 - median).magnitude, .greatestFiniteMagnitude) })
  }

  /// The weight of the tails: the range of the middle 95 % ÷ that of the middle half, 2.91 for normal values; nil if the middle half is a
  /// single value, or without a finite value.
  ///
  /// - Complexity: O(n log n).
  /// - Source: Crow & Siddiqui (1967), https://doi.org/10.1080/01621459.1967.10482908.
  public static func tailWeight(_ values: [Double]) -> Double? {
    guard let quantiles = Quantile.quantiles([0.025, 0.25, 0.75, 0.975], of: values) else { return nil }
    let weight = (quantiles[3] - quantiles[0]) / (quantiles[2] - quantiles[1])
    return weight.isFinite ? weight : nil
  }
}

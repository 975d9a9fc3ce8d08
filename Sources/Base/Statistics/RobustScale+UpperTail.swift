extension RobustScale {
  /// The median, and the spread above it: the distance to the 90th percentile in standard deviations of a normal distribution, at least
  /// `relativeEpsilon` × |median|; nil without a finite value.
  ///
  /// For skewed scores of which only high values matter: up to 5 % of the values may be outliers, and the spread still describes the rest.
  ///
  /// - Complexity: O(n log n).
  public static func ofUpperTail(_ values: [Double], relativeEpsilon: Double = relativeEpsilon) -> RobustScale? {
    guard let quantiles = Quantile.quantiles([0.5, 0.9], of: values) else { return nil }
    let spread = (quantiles[1] - quantiles[0]) / Normal.quantile(0.9)
    return RobustScale(center: quantiles[0], scale: max(spread, relativeEpsilon * quantiles[0].magnitude))
  }

  /// The median, and the median absolute deviation in standard deviations of a normal distribution, at least `relativeEpsilon` × |median|;
  /// nil without a finite value.
  ///
  /// For scores of which nearly half may be outliers.
  ///
  /// - Complexity: O(n) on average.
  public static func ofMedianDeviation(
    _ values: [Double], relativeEpsilon: Double = relativeEpsilon
  ) -> RobustScale? {
    guard let median = Quantile.median(values), let deviation = Deviation.mad(values) else { return nil }
    let spread = deviation * Deviation.normalConsistency
    return RobustScale(center: median, scale: max(spread, relativeEpsilon * median.magnitude))
  }
}

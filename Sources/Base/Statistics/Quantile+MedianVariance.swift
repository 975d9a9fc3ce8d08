extension Quantile {
  /// The variance of the median of `count` normal values, as a multiple of the variance of one value; `nan` below 1.
  ///
  /// Within 3 % of the exact 1, .5, .449, .298, .287, .215 … for 1, 2, 3, 4, 5, 6 … values; approaches π ÷ 2n for many.
  ///
  /// - Source: the exact values: Hojo (1931), https://doi.org/10.1093/biomet/23.3-4.315.
  public static func varianceOfMedian(of count: Int) -> Double {
    guard count >= 1 else { return .nan }
    let shift = count % 2 == 1 ? Double.pi / 2 - 1 : Double.pi - 2
    return Double.pi / (2 * (Double(count) + shift))
  }
}

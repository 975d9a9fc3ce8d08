extension Correlation {
  /// p of the largest |r| over lags −`maximumLag`…`maximumLag`, by circular shifts; nil where `MaximumLagTest` is.
  ///
  /// - Complexity: O(n²) at most; see `MaximumLagTest`.
  public static func maximumLagPValue(_ x: [Double], _ y: [Double], maximumLag: Int) -> Double? {
    MaximumLagTest(x, y, maximumLag: maximumLag)?.pValue
  }
}

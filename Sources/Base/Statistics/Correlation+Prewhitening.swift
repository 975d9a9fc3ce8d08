extension Correlation {
  /// The correlation of what their own past leaves unexplained of two series, with its count and p.
  ///
  /// Series that drift seem correlated whether or not they have to do with each other; what is left of each by an
  /// autoregression of its own has no memory, and Student's t holds. The order is lowered for short series, to one
  /// coefficient in ten values. nil with fewer than three pairs left, and where nothing is left of either series.
  ///
  /// - Complexity: O(n × order).
  /// - Source: Haugh (1976), https://doi.org/10.1080/01621459.1976.10480353.
  public static func prewhitened(
    _ x: [Double], _ y: [Double], order: Int = 5
  ) -> (r: Double, count: Int, p: Double)? {
    let (x, y) = (whitened(x, order: order), whitened(y, order: order))
    guard let r = pearson(x, y) else { return nil }
    let count = Pairs(x, y).count
    return (r, count, pValue(r: r, count: Double(count)))
  }

  /// What an autoregression of its own leaves of a series; of a lower order for a short series, to one coefficient in
  /// ten values.
  public static func whitened(_ values: [Double], order: Int = 5) -> [Double] {
    let order = min(order, values.count(where: \.isFinite) / 10)
    return Autoregression.whitened(values, by: Autoregression.fit(values, order: order))
  }
}

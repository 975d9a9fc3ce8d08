/// Control of the share of false positives among many tests.
public enum FalseDiscovery {
  /// The q value of each p value. Rejecting all tests with q up to a limit keeps the expected share of false rejections below that limit,
  /// for independent and for positively dependent tests.
  ///
  /// `nan` stays `nan` and does not count as a test. q is never above 1 and preserves the order of p.
  ///
  /// - Complexity: O(n log n).
  /// - Source: Benjamini & Hochberg (1995), https://doi.org/10.1111/j.2517-6161.1995.tb02031.x.
  public static func qValues(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.filter { !pValues[$0].isNaN }.sorted { pValues[$0] < pValues[$1] }
    var qValues = [Double](repeating: .nan, count: pValues.count)
    var least = 1.0
    for (place, index) in order.enumerated().reversed() {
      least = min(least, pValues[index] * Double(order.count) / Double(place + 1))
      qValues[index] = least
    }
    return qValues
  }
}

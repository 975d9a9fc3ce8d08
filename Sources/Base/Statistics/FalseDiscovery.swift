/// Many tests at once: how many of those called significant are not.
public enum FalseDiscovery {
  /// The q value of each p value: calling significant all with q up to a limit keeps the expected share of false ones
  /// under that limit, for independent tests and for positively dependent ones.
  ///
  /// `nan` stays `nan` and does not count as a test; q is never above 1 and keeps the order of p.
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

extension Findings {
  /// Whether each bucket lies outside of every incident and its guard band.
  ///
  /// - Complexity: O(n) in the number of buckets and incidents.
  public var isNormal: [Bool] { Timeline(of: dataset, under: policy).isNormal }
}

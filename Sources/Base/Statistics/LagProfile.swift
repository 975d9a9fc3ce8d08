/// The correlation of two series over a range of lags.
public struct LagProfile: Hashable, Sendable {
  /// The lags in steps, ascending; positive where x leads y.
  public let lags: [Int]
  /// Pearson's coefficient of x with y that many steps later; `nan` with fewer than three pairs or if either is constant.
  public let correlations: [Double]

  /// Index of the coefficient with the largest magnitude; of equal ones the lag nearest to 0, then the negative one. nil if all are `nan`.
  public var peak: Int? {
    lags.indices.filter { !correlations[$0].isNaN }.min { first, second in
      let (left, right) = (correlations[first].magnitude, correlations[second].magnitude)
      return left != right ? left > right : (lags[first].magnitude, first) < (lags[second].magnitude, second)
    }
  }

  /// The profile of two series of equal length at lags −`maximumLag`…`maximumLag`.
  ///
  /// To correlate each of many series with each other, standardise them once and call `of(_:_:maximumLag:)` with the results.
  ///
  /// - Complexity: O(n × maximumLag).
  public static func of(_ x: [Double], _ y: [Double], maximumLag: Int) -> LagProfile {
    precondition(x.count == y.count, "x and y have one length")
    guard let x = Standardized(x), let y = Standardized(y) else {
      let lags = Array(-maximumLag...maximumLag)
      return LagProfile(lags: lags, correlations: lags.map { _ in .nan })
    }
    return of(x, y, maximumLag: maximumLag)
  }

  /// The profile of two standardised series of equal length at lags −`maximumLag`…`maximumLag`.
  ///
  /// - Complexity: O(n × maximumLag).
  public static func of(_ x: Standardized, _ y: Standardized, maximumLag: Int) -> LagProfile {
    precondition(x.length == y.length, "x and y have one length")
    let lags = Array(-maximumLag...maximumLag)
    return LagProfile(
      lags: lags,
      correlations: lags.map { lag in
        Overlap(x, from: max(0, -lag), y, from: max(0, lag), count: max(0, x.length - abs(lag))).correlation
      })
  }
}

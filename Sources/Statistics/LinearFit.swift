/// A straight line through points.
public struct LinearFit: Hashable, Sendable {
  /// The line's height at x = 0.
  public let intercept: Double
  /// The line's rise for one unit of x.
  public let slope: Double

  /// The line intercept + slope × x.
  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }

  /// The line's height at `x`.
  public func value(at x: Double) -> Double { intercept + slope * x }

  /// The line with the least sum of squared vertical distances; nil with fewer than two points or no spread in x.
  ///
  /// Points with a coordinate that is not finite are left out.
  ///
  /// - Complexity: O(n).
  public static func leastSquares(_ x: [Double], _ y: [Double]) -> LinearFit? {
    let pairs = Pairs(x, y)
    let (xMoments, yMoments) = (Moments(pairs.x), Moments(pairs.y))
    guard xMoments.minimum < xMoments.maximum else { return nil }
    var products = 0.0
    var squares = 0.0
    for (x, y) in zip(pairs.x, pairs.y) {
      let deviation = x - xMoments.mean
      products += deviation * (y - yMoments.mean)
      squares += deviation * deviation
    }
    let slope = products / squares
    return LinearFit(intercept: yMoments.mean - slope * xMoments.mean, slope: slope)
  }
}

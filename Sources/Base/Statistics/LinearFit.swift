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

  /// The line with the least sum of squared vertical distances; nil with fewer than two points, no spread in x, or a
  /// slope too steep for a number.
  ///
  /// Points with a coordinate that is not finite are left out.
  ///
  /// - Complexity: O(n).
  public static func leastSquares(_ x: [Double], _ y: [Double]) -> LinearFit? {
    let pairs = Pairs(x, y)
    let (xMoments, yMoments) = (Moments(pairs.x), Moments(pairs.y))
    guard let xSpread = xMoments.standardDeviation, let ySpread = yMoments.standardDeviation,
      let x = Standardized(pairs.x)
    else { return nil }
    guard let y = Standardized(pairs.y) else { return LinearFit(intercept: yMoments.mean, slope: 0) }
    // Neither squares nor products of the values themselves, which could overflow.
    let correlation = dotProduct(x.deviations, from: 0, y.deviations, from: 0, count: pairs.count)
    return finite(slope: correlation * (ySpread / xSpread), through: (xMoments.mean, yMoments.mean))
  }

  /// The line of this slope through a point; nil where its numbers are not finite.
  static func finite(slope: Double, through point: (x: Double, y: Double)) -> LinearFit? {
    let intercept = point.y - slope * point.x
    return slope.isFinite && intercept.isFinite ? LinearFit(intercept: intercept, slope: slope) : nil
  }
}

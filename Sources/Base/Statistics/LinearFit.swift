/// A straight line through points.
public struct LinearFit: Hashable, Sendable {
  /// The value at x = 0.
  public let intercept: Double
  /// The change in value per unit of x.
  public let slope: Double

  /// Creates the line intercept + slope × x.
  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }

  /// The value at `x`.
  public func value(at x: Double) -> Double { intercept + slope * x }

  /// The line with this slope through a point; nil if its coefficients are not finite.
  static func finite(slope: Double, through point: (x: Double, y: Double)) -> LinearFit? {
    let intercept = point.y - slope * point.x
    return slope.isFinite && intercept.isFinite ? LinearFit(intercept: intercept, slope: slope) : nil
  }
}

extension LinearFit {
  /// Above this number of slopes, an even sample of the pairs is used.
  private static let slopeLimit = 500_000

  /// The Theil–Sen line: its slope is the median of the slopes between all pairs of points, and it passes through the medians of x and y;
  /// nil with fewer than two points or a constant x.
  ///
  /// Up to 29 % of the points may be arbitrarily wrong. Points with a non-finite coordinate and pairs with equal x are ignored. Beyond
  /// 1,000 points, only every k-th distance in the order of x is used, to limit time and memory.
  ///
  /// - Complexity: O(n²) up to 1,000 points, O(n log n) with a large constant above.
  /// - Source: Sen (1968), https://doi.org/10.1080/01621459.1968.10480934; intercept by Conover (1980).
  public static func theilSen(_ x: [Double], _ y: [Double]) -> LinearFit? {
    precondition(x.count == y.count, "x and y have one length")
    let points = zip(x, y).filter { $0.isFinite && $1.isFinite }.sorted { $0 < $1 }
    let slopes = slopes(between: points)
    guard let slope = Quantile.median(slopes),
      let xMedian = Quantile.median(points.map(\.0)), let yMedian = Quantile.median(points.map(\.1))
    else { return nil }
    return finite(slope: slope, through: (xMedian, yMedian))
  }

  /// Slopes between points sorted by x, with the distances in that order thinned evenly.
  private static func slopes(between points: [(Double, Double)]) -> [Double] {
    let pairCount = points.count * (points.count - 1) / 2
    let stride = max(1, (pairCount + slopeLimit - 1) / slopeLimit)
    var slopes: [Double] = []
    slopes.reserveCapacity(min(pairCount, slopeLimit + points.count))
    for distance in Swift.stride(from: 1, to: points.count, by: stride) {
      for index in 0..<(points.count - distance) {
        let (start, end) = (points[index], points[index + distance])
        if end.0 > start.0 { slopes.append((end.1 - start.1) / (end.0 - start.0)) }
      }
    }
    return slopes
  }
}

/// Sorted points on a line, and the candidate limits at which a hinge may bend.
public struct HingeGrid: Sendable {
  /// The limits, ascending.
  public let limits: [Double]
  /// The points, in the order given.
  public let x: [Double]

  private let order: [Int]
  /// For each limit, the index in `order` of the first point beyond it.
  private let firsts: [Int]
  /// The mean, subtracted from all points and limits to avoid cancellation in sums of products.
  private let middle: Double

  /// Creates a grid of the points `x`, all finite, and `count` + 1 equally spaced limits over `bounds`.
  ///
  /// - Complexity: O(n log n).
  public init(of x: [Double], limits bounds: ClosedRange<Double>, count: Int) {
    precondition(count >= 1 && x.allSatisfy(\.isFinite), "points are finite, and there is a limit")
    let step = (bounds.upperBound - bounds.lowerBound) / Double(count)
    let limits = (0...count).map { bounds.lowerBound + Double($0) * step }
    let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
    var next = 0
    self.limits = limits
    self.x = x
    self.order = order
    firsts = limits.map { limit in
      while next < order.count, x[order[next]] <= limit { next += 1 }
      return next
    }
    middle = x.isEmpty ? 0 : Moments(x).mean
  }

  /// For each limit, the sum of value × (x − limit) over the points beyond.
  ///
  /// - Complexity: O(n + limits).
  func products(of values: [Double]) -> [Double] {
    var products = [Double](repeating: 0, count: limits.count)
    var (sum, sumOfX) = (0.0, 0.0)
    var next = order.count
    for place in limits.indices.reversed() {
      while next > firsts[place] {
        next -= 1
        let point = order[next]
        sum += values[point]
        sumOfX += values[point] * (x[point] - middle)
      }
      products[place] = sumOfX - (limits[place] - middle) * sum
    }
    return products
  }

  /// For each limit, the sum of weight × (x − limit)² over the points beyond.
  func squares(weights: [Double]) -> [Double] {
    let alongX = products(of: zip(weights, x).map { $0 * ($1 - middle) })
    let plain = products(of: weights)
    // (x − limit)² = x (x − limit) − limit (x − limit).
    return limits.indices.map { alongX[$0] - (limits[$0] - middle) * plain[$0] }
  }
}

/// The fit of a hinge at each limit of a grid.
public struct HingeProfile: Sendable {
  /// The critical value of the true limit's likelihood ratio, which exceeds it in 5 % of samples if the line may jump, and in 1 % if it
  /// only bends: −2 ln(1 − √0.95). Hansen (2000), table 1.
  public static let criticalRatio = 7.352276747

  /// The limits tried, ascending.
  public let limits: [Double]
  /// Number of points.
  public let count: Int
  /// Weighted residual sum of squares without a bend.
  public let unbent: Double
  /// Weighted residual sum of squares with a bend at each limit.
  public let squares: [Double]
  /// Slope beyond each limit.
  public let slopes: [Double]
  /// For each limit, the level up to it, followed by the coefficients of the controls.
  let coefficients: [[Double]]

  /// Level up to each limit.
  public var levels: [Double] { coefficients.map { $0.first ?? .nan } }

  /// Index of the limit with the least sum of squares, the lowest of equal ones; nil if no limit improves on the fit without a bend.
  public var best: Int? {
    guard let least = squares.min(), least < unbent else { return nil }
    return squares.firstIndex(of: least)
  }

  /// The limits whose likelihood ratio is at most `criticalRatio` × `inflation`, extended to the next limits on both sides, whose ratio is
  /// known to be larger; nil if `best` is nil.
  ///
  /// `inflation` is n ÷ the effective number of points. A range that reaches an end of `limits` is open at that end.
  public func range(inflation: Double = 1) -> ClosedRange<Double>? {
    guard let best else { return nil }
    let least = squares[best]
    let critical = HingeProfile.criticalRatio * max(1, inflation)
    let inside = squares.indices.filter { Double(count) * (squares[$0] - least) <= critical * least }
    guard let first = inside.first, let last = inside.last else { return nil }
    return limits[max(0, first - 1)]...limits[min(limits.count - 1, last + 1)]
  }

  /// The largest F statistic of a bend over all limits; 0 if no bend improves the fit.
  var greatestF: Double {
    guard let best else { return 0 }
    let left = squares[best] / Double(max(1, count - (coefficients.first?.count ?? 1) - 1))
    return left > 0 ? (unbent - squares[best]) / left : .infinity
  }
}

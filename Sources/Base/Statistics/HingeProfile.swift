/// How well a hinge fits at each limit of a grid.
public struct HingeProfile: Sendable {
  /// The likelihood ratio that the true limit stays below in 95 % of samples where the line may jump, and in 99 % where it
  /// only bends: −2 ln(1 − √0.95). Hansen (2000), table 1.
  public static let criticalRatio = 7.352276747

  /// The limits tried, ascending.
  public let limits: [Double]
  /// Number of points.
  public let count: Int
  /// Weighted sum of squares that is left without any bend.
  public let unbent: Double
  /// Weighted sum of squares that is left at each limit.
  public let squares: [Double]
  /// Rise for one unit beyond each limit.
  public let slopes: [Double]
  /// Level up to the limit, then the coefficients of the controls, for each limit.
  let coefficients: [[Double]]

  /// Height up to each limit.
  public var levels: [Double] { coefficients.map { $0.first ?? .nan } }

  /// Place of the limit that leaves least, of equals the lowest; nil where no limit leaves less than no bend does.
  public var best: Int? {
    guard let least = squares.min(), least < unbent else { return nil }
    return squares.firstIndex(of: least)
  }

  /// The limits whose likelihood ratio is at most `criticalRatio` × `inflation`, widened to the next ones tried, which the
  /// ratio is known to pass; nil where `best` is.
  ///
  /// `inflation` is n ÷ the number of points that these are worth. A range that reaches an end of `limits` is open there.
  public func range(inflation: Double = 1) -> ClosedRange<Double>? {
    guard let best else { return nil }
    let least = squares[best]
    let critical = HingeProfile.criticalRatio * max(1, inflation)
    let inside = squares.indices.filter { Double(count) * (squares[$0] - least) <= critical * least }
    guard let first = inside.first, let last = inside.last else { return nil }
    return limits[max(0, first - 1)]...limits[min(limits.count - 1, last + 1)]
  }

  /// The largest F of a bend over all limits; 0 where nothing bends.
  var greatestF: Double {
    guard let best else { return 0 }
    let left = squares[best] / Double(max(1, count - (coefficients.first?.count ?? 1) - 1))
    return left > 0 ? (unbent - squares[best]) / left : .infinity
  }
}

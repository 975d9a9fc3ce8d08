/// Threshold regression: a constant level up to a limit and a straight line beyond it, by weighted least squares with controls, fitted for
/// each limit of a grid.
///
/// Each limit is fitted in closed form. The limit with the least residual sum of squares is the estimate; the limits with nearly the same
/// sum are its range.
///
/// - Source: Hansen (2017), Regression kink with an unknown threshold, https://doi.org/10.1080/07350015.2015.1073595; range by inverting
///   the likelihood ratio: Hansen (2000), https://doi.org/10.1111/1468-0262.00124.
public struct HingeRegression: Sendable {
  /// A bend is treated as collinear with the controls if projecting them out leaves less than this share of it.
  private static let collinearity = 1e-9

  private let grid: HingeGrid
  private let weights: [Double]
  /// The constant, then the controls.
  private let directions: [[Double]]
  private let equations: NormalEquations
  /// For each limit, the coefficients of its bend on the directions.
  private let shadows: [[Double]]
  /// Squared length of each limit's bend after projection on the directions; 0 if it nearly vanishes.
  private let lengths: [Double]

  /// Creates a regression on the points of `grid`; `controls` and `weights` have one value per point.
  ///
  /// - Complexity: O((n + limits) k²) for k controls.
  public init(on grid: HingeGrid, controls: [[Double]] = [], weights: [Double]? = nil) {
    let weights = weights ?? grid.x.map { _ in 1 }
    precondition((controls + [weights]).allSatisfy { $0.count == grid.x.count }, "all series have one length")
    let directions = [grid.x.map { _ in 1 }] + controls
    let equations = NormalEquations(of: directions, weights: weights)
    let along = directions.map { direction in grid.products(of: zip(direction, weights).map { $0 * $1 }) }
    let squares = grid.squares(weights: weights)
    let least = (squares.max() ?? 0) * HingeRegression.collinearity
    var lengths: [Double] = []
    var shadows: [[Double]] = []
    for place in grid.limits.indices {
      let products = along.map { $0[place] }
      let shadow = equations.solved(products)
      let left = squares[place] - zip(products, shadow).reduce(0) { $0 + $1.0 * $1.1 }
      shadows.append(shadow)
      lengths.append(left > least ? left : 0)
    }
    self.grid = grid
    self.weights = weights
    self.directions = directions
    self.equations = equations
    self.shadows = shadows
    self.lengths = lengths
  }

  /// The fits of `y`, one value per point, at all limits.
  ///
  /// - Complexity: O(n k + limits × k).
  public func profile(of y: [Double]) -> HingeProfile {
    let weighted = zip(y, weights).map { $0 * $1 }
    let products = directions.map { dotProduct($0, from: 0, weighted, from: 0, count: y.count) }
    let flat = equations.solved(products)
    let whole = dotProduct(y, from: 0, weighted, from: 0, count: y.count)
    let unbent = max(0, whole - zip(products, flat).reduce(0) { $0 + $1.0 * $1.1 })
    let along = grid.products(of: weighted)
    var coefficients: [[Double]] = []
    var slopes: [Double] = []
    var squares: [Double] = []
    for place in grid.limits.indices {
      let share = along[place] - zip(products, shadows[place]).reduce(0) { $0 + $1.0 * $1.1 }
      let slope = lengths[place] > 0 ? share / lengths[place] : 0
      slopes.append(slope)
      squares.append(max(0, unbent - slope * share))
      coefficients.append(zip(flat, shadows[place]).map { $0 - slope * $1 })
    }
    return HingeProfile(
      limits: grid.limits, count: y.count, unbent: unbent, squares: squares, slopes: slopes, coefficients: coefficients)
  }

  /// The residuals of `y` for the hinge at limit `place`, each multiplied by the square root of its weight.
  ///
  /// - Complexity: O(n k).
  public func residuals(of y: [Double], under profile: HingeProfile, at place: Int) -> [Double] {
    let limit = grid.limits[place]
    return y.indices.map { index in
      var rest = y[index] - profile.slopes[place] * max(0, grid.x[index] - limit)
      for (direction, coefficient) in zip(directions, profile.coefficients[place]) {
        rest -= coefficient * direction[index]
      }
      return rest * weights[index].squareRoot()
    }
  }

  /// p of a bend at any limit: how often the residuals without a bend, shuffled in blocks, give an F at least as large: (1 + #) ÷ (1 +
  /// rounds).
  ///
  /// A block consists of `block` consecutive points, which preserves their autocorrelation. Sampling stops after `enough` rounds with an F
  /// as large, and p is then `enough` ÷ rounds, because a p that is clearly not small needs few digits.
  ///
  /// - Parameter seed: The random seed; the same seed gives the same p.
  /// - Complexity: O(rounds × n k).
  /// - Source: sup-F: Andrews (1993), https://doi.org/10.2307/2951764; blocks: Künsch (1989), https://doi.org/10.1214/aos/1176347265;
  ///   stopping: Besag & Clifford (1991), https://doi.org/10.1093/biomet/78.2.301.
  public func pValue(of y: [Double], block: Int, rounds: Int = 399, enough: Int = 20, seed: UInt64 = 1) -> Double {
    precondition(block >= 1 && rounds >= 1 && enough >= 1, "a block has points, and there is a round")
    let weighted = zip(y, weights).map { $0 * $1 }
    let flat = equations.solved(directions.map { dotProduct($0, from: 0, weighted, from: 0, count: y.count) })
    let rest = y.indices.map { index in
      zip(directions, flat).reduce(y[index]) { $0 - $1.0[index] * $1.1 }
    }
    let observed = profile(of: y).greatestF
    var shuffle = BlockShuffle(seed: seed)
    var extreme = 0
    for round in 1...rounds {
      if profile(of: shuffle.shuffled(rest, block: block)).greatestF >= observed { extreme += 1 }
      if extreme == enough { return Double(enough) / Double(round) }
    }
    return Double(1 + extreme) / Double(1 + rounds)
  }
}

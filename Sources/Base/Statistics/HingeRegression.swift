/// From where on a relation falls or rises: a level, and beyond a limit a straight line, by weighted least squares with
/// controls held, for each limit of a grid.
///
/// Each limit is fitted in closed form. The limit that leaves the least is the estimate; those that leave hardly more are
/// its range.
///
/// - Source: Hansen (2017), Regression kink with an unknown threshold, https://doi.org/10.1080/07350015.2015.1073595; range
///   by inverting the likelihood ratio: Hansen (2000), https://doi.org/10.1111/1468-0262.00124.
public struct HingeRegression: Sendable {
  /// A bend of which less than this share is left beside the controls cannot be told from them.
  private static let collinearity = 1e-9

  private let grid: HingeGrid
  private let weights: [Double]
  /// The constant, then the controls.
  private let directions: [[Double]]
  private let equations: NormalEquations
  /// For each limit the coefficients of its bend on the directions.
  private let shadows: [[Double]]
  /// Square length of each limit's bend beside the directions; 0 where there is next to nothing left of it.
  private let lengths: [Double]

  /// A regression on the points of `grid`; `controls` and `weights` have a value for each.
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

  /// What each limit makes of `y`, a value a point.
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

  /// What the hinge at the limit in `place` leaves of `y`, each point times the root of its weight.
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

  /// p of a bend anywhere: how often what the directions leave of `y`, shuffled in blocks, gives as large an F:
  /// (1 + #) ÷ (1 + rounds).
  ///
  /// Blocks are of `block` points that follow each other as given, so that their memory stays. Once `enough` rounds were as
  /// large, no more are made, and p is `enough` ÷ rounds: a p that is plainly not small need not be told to many digits.
  ///
  /// - Parameter seed: of the shuffles; the same seed, the same p.
  /// - Complexity: O(rounds × n k).
  /// - Source: sup-F: Andrews (1993), https://doi.org/10.2307/2951764; blocks: Künsch (1989),
  ///   https://doi.org/10.1214/aos/1176347265; stopping: Besag & Clifford (1991), https://doi.org/10.1093/biomet/78.2.301.
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

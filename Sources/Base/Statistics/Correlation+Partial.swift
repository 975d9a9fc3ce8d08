extension Correlation {
  /// A series counts as a linear combination of others if projecting them out leaves less than this share of its length: with fewer than
  /// half of the digits left, rounding errors would dominate.
  private static let collinearity = 1e-8

  /// Pearson's coefficient of the residuals of `x` and `y` after least squares on all of `controls`; nil if either residual vanishes, or if
  /// there are fewer than three pairs more than independent controls.
  ///
  /// A position without a value in any series is ignored. Constant and collinear controls have no effect. For p, call `pValue(r:count:)`
  /// with the number of pairs minus the number of controls.
  ///
  /// - Complexity: O(n k²) for k controls.
  public static func partial(_ x: [Double], _ y: [Double], given controls: [[Double]]) -> Double? {
    residuals(x, y, given: controls).flatMap { pearson($0.x, $0.y) }
  }

  /// The residuals of `x` and `y` after least squares on all of `controls`, without a unit, and `nan` where any series has no value; nil as
  /// for `partial`. Compute the effective count of a partial correlation from these.
  ///
  /// - Complexity: O(n k²) for k controls.
  public static func residuals(
    _ x: [Double], _ y: [Double], given controls: [[Double]]
  ) -> (x: [Double], y: [Double])? {
    precondition(([y] + controls).allSatisfy { $0.count == x.count }, "all series have one length")
    let complete = x.indices.filter { index in
      x[index].isFinite && y[index].isFinite && controls.allSatisfy { $0[index].isFinite }
    }
    func direction(_ values: [Double], beside basis: [[Double]]) -> [Double]? {
      Standardized(complete.map { values[$0] }).flatMap { residual(of: $0.deviations, on: basis) }
    }
    var basis: [[Double]] = []
    for control in controls {
      if let direction = direction(control, beside: basis) { basis.append(direction) }
    }
    guard complete.count >= leastCount + basis.count,
      let xRest = direction(x, beside: basis), let yRest = direction(y, beside: basis)
    else { return nil }
    func spread(_ rest: [Double]) -> [Double] {
      var values = [Double](repeating: .nan, count: x.count)
      for (index, value) in zip(complete, rest) { values[index] = value }
      return values
    }
    return (spread(xRest), spread(yRest))
  }

  /// The residual of a vector of length 1 after projection on the orthonormal `basis`, scaled to length 1; nil if it vanishes.
  ///
  /// - Source: modified Gram–Schmidt, Björck (1967), https://doi.org/10.1007/BF01934122.
  private static func residual(of vector: [Double], on basis: [[Double]]) -> [Double]? {
    var rest = vector
    for direction in basis {
      let share = dotProduct(rest, from: 0, direction, from: 0, count: rest.count)
      for index in rest.indices { rest[index] -= share * direction[index] }
    }
    let length = dotProduct(rest, from: 0, rest, from: 0, count: rest.count).squareRoot()
    return length > collinearity ? rest.map { $0 / length } : nil
  }
}

extension Correlation {
  /// What a column must keep of its length, once the others are taken out, not to count as a combination of them.
  private static let collinearity = 1e-10

  /// Pearson's coefficient of what least squares on all of `controls` leaves of `x` and of `y`; nil where nothing is left
  /// of either, and with fewer than three pairs more than independent controls.
  ///
  /// A position at which any series has no value is left out; constant and collinear controls change nothing. Its p is
  /// `pValue(r:count:)` with as many pairs fewer as there are controls.
  ///
  /// - Complexity: O(n k²) for k controls.
  public static func partial(_ x: [Double], _ y: [Double], given controls: [[Double]]) -> Double? {
    precondition(([y] + controls).allSatisfy { $0.count == x.count }, "all series have one length")
    let complete = x.indices.filter { index in
      x[index].isFinite && y[index].isFinite && controls.allSatisfy { $0[index].isFinite }
    }
    func deviations(_ values: [Double]) -> [Double]? {
      Standardized(complete.map { values[$0] })?.deviations
    }
    var basis: [[Double]] = []
    for control in controls {
      guard let column = deviations(control), let direction = residual(of: column, on: basis) else { continue }
      basis.append(direction)
    }
    guard complete.count >= leastCount + basis.count,
      let x = deviations(x).flatMap({ residual(of: $0, on: basis) }),
      let y = deviations(y).flatMap({ residual(of: $0, on: basis) })
    else { return nil }
    return bounded(dotProduct(x, from: 0, y, from: 0, count: x.count))
  }

  /// What is left of a vector of length 1 beside the orthonormal `basis`, again of length 1; nil where nothing is.
  ///
  /// - Source: Gram–Schmidt, done twice for full precision: Giraud, Langou & Rozložník (2005),
  ///   https://doi.org/10.1016/j.camwa.2005.08.009.
  private static func residual(of vector: [Double], on basis: [[Double]]) -> [Double]? {
    var rest = vector
    for _ in 0..<2 {
      for direction in basis {
        let share = dotProduct(rest, from: 0, direction, from: 0, count: rest.count)
        for index in rest.indices { rest[index] -= share * direction[index] }
      }
    }
    let length = dotProduct(rest, from: 0, rest, from: 0, count: rest.count).squareRoot()
    guard length > collinearity else { return nil }
    return rest.map { $0 / length }
  }
}

/// The normal equations of a weighted regression on several directions, factorised once for many right-hand sides.
///
/// - Source: Cholesky's factorization, Golub & Van Loan (2013), Matrix Computations, algorithm 4.2.2.
struct NormalEquations {
  /// A direction counts as a combination of earlier ones if projecting them out leaves less than this share of it.
  private static let collinearity = 1e-10

  /// Lower triangle, row by row; a row with 0 on its diagonal marks an omitted direction.
  private let triangle: [[Double]]

  /// Creates the equations of `directions`, which have the length of `weights`.
  ///
  /// - Complexity: O(n k²) for k directions.
  init(of directions: [[Double]], weights: [Double]) {
    var triangle: [[Double]] = []
    for (row, direction) in directions.enumerated() {
      var entries = [Double](repeating: 0, count: row + 1)
      for column in 0...row {
        var product = 0.0
        for index in weights.indices { product += weights[index] * direction[index] * directions[column][index] }
        let whole = product
        let above = column == row ? entries : triangle[column]
        for place in 0..<column { product -= entries[place] * above[place] }
        if column < row {
          entries[column] = triangle[column][column] > 0 ? product / triangle[column][column] : 0
        } else {
          entries[row] = product > NormalEquations.collinearity * whole ? product.squareRoot() : 0
        }
      }
      triangle.append(entries)
    }
    self.triangle = triangle
  }

  /// The coefficients for these weighted products with the right-hand side; 0 for an omitted direction.
  ///
  /// - Complexity: O(k²).
  func solved(_ products: [Double]) -> [Double] {
    var values = products
    for row in values.indices {
      for column in 0..<row { values[row] -= triangle[row][column] * values[column] }
      values[row] = triangle[row][row] > 0 ? values[row] / triangle[row][row] : 0
    }
    for row in values.indices.reversed() {
      for later in values.indices.dropFirst(row + 1) { values[row] -= triangle[later][row] * values[later] }
      values[row] = triangle[row][row] > 0 ? values[row] / triangle[row][row] : 0
    }
    return values
  }
}

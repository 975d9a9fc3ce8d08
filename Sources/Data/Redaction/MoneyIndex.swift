import Datasets

/// How one column of money becomes an index.
struct MoneyIndex: Sendable {
  private let factor: Double
  /// The level of single rows in points, where buckets sum up several.
  private let rowLevel: Double?
  private let buckets: IndexScale
  private let distributions: IndexScale

  /// The index of a column whose buckets hold the amounts `buckets`, made from `rows` around `rowLevel` where several fell into one.
  init(factor: Double, buckets: [Double], rows: [RowDistribution], rowLevel: Double?) {
    self.factor = factor
    self.rowLevel = rowLevel.map { $0 * factor }
    self.buckets = IndexScale(factor: factor, amounts: buckets)
    distributions = IndexScale(
      factor: factor, level: self.rowLevel ?? RedactionPolicy.indexBase,
      amounts: rows.flatMap { [$0.minimum, $0.maximum] })
  }

  /// The points of an amount that a bucket holds, or of a limit on such.
  func points(_ amount: Double) -> Double { buckets.points(amount) }

  /// The points of a figure on the amounts of single rows.
  func pointsOfRows(_ amount: Double) -> Double { distributions.points(amount) }

  /// The points of the `amounts` of rows, which are those of buckets where each bucket is a row.
  ///
  /// - Complexity: O(n) in their number.
  func points(ofRows amounts: [Double]) -> [Double] {
    let scale = rowLevel.map { IndexScale(factor: factor, level: $0, amounts: amounts) } ?? buckets
    return amounts.map(scale.points)
  }
}

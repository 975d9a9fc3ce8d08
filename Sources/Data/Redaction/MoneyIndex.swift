import Datasets

/// The conversion of one column of money to an index.
struct MoneyIndex: Sendable {
  private let factor: Double
  /// The level of single rows in points, if buckets sum several rows.
  private let rowLevel: Double?
  private let buckets: IndexScale
  private let distributions: IndexScale

  /// Creates the index of a column with the bucket amounts `buckets`, computed from `rows` around `rowLevel` if several rows share a
  /// bucket.
  init(factor: Double, buckets: [Double], rows: [RowDistribution], rowLevel: Double?) {
    self.factor = factor
    self.rowLevel = rowLevel.map { $0 * factor }
    self.buckets = IndexScale(factor: factor, amounts: buckets)
    distributions = IndexScale(
      factor: factor, level: self.rowLevel ?? RedactionPolicy.indexBase,
      amounts: rows.flatMap { [$0.minimum, $0.maximum] })
  }

  /// The points of a bucket's amount, or of a limit on such amounts.
  func points(_ amount: Double) -> Double { buckets.points(amount) }

  /// The points of a statistic of the amounts of single rows.
  func pointsOfRows(_ amount: Double) -> Double { distributions.points(amount) }

  /// The points of the `amounts` of rows; equal to those of buckets if each bucket is a row.
  ///
  /// - Complexity: O(n) in their number.
  func points(ofRows amounts: [Double]) -> [Double] {
    let scale = rowLevel.map { IndexScale(factor: factor, level: $0, amounts: amounts) } ?? buckets
    return amounts.map(scale.points)
  }
}

import Datasets
import Time

/// Recognition of money, and its conversion to an index.
enum Money {
  /// The substitute for amounts in texts.
  static let substitute = "an amount"

  /// Whether `metric` measures money, by its role or by a currency in its unit, such as `kUSD`, `EUR/h`, `€` or `dollars`.
  static func isMeasured(by metric: Metric) -> Bool {
    metric.role == .money || AmountGrammar.namesCurrency(metric.unit)
  }

  /// `text` with every amount replaced, such as `$1.2M`, `about 300 EUR` or `5 million euros`.
  static func withoutAmounts(_ text: String) -> String { AmountGrammar.replacing(in: text, with: substitute) }

  /// The index of each column of money in `dataset`: the factor is `RedactionPolicy.indexBase` ÷ the column's normal level, which is the
  /// median of its values outside incidents over all services.
  ///
  /// If the median is 0 or undefined, the median magnitude of the non-zero values replaces it; a column without any keeps its scale.
  ///
  /// - Complexity: O(n log n) in the number of buckets of all columns of money.
  static func indices(in dataset: Dataset) -> [String: MoneyIndex] {
    var normal = Array(repeating: true, count: dataset.grid.count)
    for incident in dataset.incidents {
      for bucket in dataset.grid.indices(in: incident.window) { normal[bucket] = false }
    }
    let indices = columns(in: dataset).sorted().map { column in
      let series = dataset.series.filter { $0.metric.key.column == column }
      let usual = series.flatMap { series in zip(series.values, normal).filter { $1 && $0.isFinite }.map(\.0) }
      let all = series.flatMap { $0.values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude) }
      let levels = [median(of: usual).magnitude, median(of: all)]
      let factor = levels.map { RedactionPolicy.indexBase / $0 }.first { $0 > 0 && $0.isFinite }
      let rows = series.compactMap(\.rows)
      let rowLevels = [median(of: rows.map(\.median)).magnitude, median(of: rows.map(\.mean)).magnitude]
      return (
        column, MoneyIndex(factor: factor ?? 1, buckets: all, rows: rows, rowLevel: rowLevels.first { $0 > 0 })
      )
    }
    return Dictionary(uniqueKeysWithValues: indices)
  }

  private static func median(of values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

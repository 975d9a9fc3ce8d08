import Datasets
import SQL
import Time

/// Expressions in each database's dialect.
extension RollUpQuery {
  /// The start of the bucket. No row is before `@start`, so it does not matter that integer division rounds toward zero.
  var bucket: String {
    switch dialect {
    // The order of operations matters if this is rewritten with an operator.
    case .bigQuery: "@start + DIV((second - @start), @step) * @step"
    case .sqlite: "@start + (second - @start) / @step * @step"
    }
  }

  /// The combined value of a bucket: for a mean the sum, which is later divided by the count; for rows with the same time, which a database
  /// does not order, the largest of the last values.
  func aggregated(_ value: String, by aggregate: Metric.Aggregate) -> String {
    switch (aggregate, dialect) {
    case (.sum, .bigQuery), (.mean, .bigQuery): "SUM(\(value))"
    // A sum of integers can overflow.
    case (.sum, .sqlite), (.mean, .sqlite): "TOTAL(\(value))"
    case (.max, _): "MAX(\(value))"
    case (.last, .bigQuery):
      "ARRAY_AGG(\(value) IGNORE NULLS ORDER BY second DESC, \(value) DESC LIMIT 1)[SAFE_OFFSET(0)]"
    case (.last, .sqlite): "\(LastFunction.name)(\(value), second)"
    }
  }

  func deviation(of value: String) -> String {
    switch dialect {
    case .bigQuery: "STDDEV_SAMP(\(value))"
    case .sqlite: "\(DeviationFunction.name)(\(value))"
    }
  }

  /// BigQuery's quantiles are approximate, with a rank error of up to a thousandth; SQLite has none, so it uses the same sketch as for
  /// files.
  func quantile(_ probability: Double, of value: String) -> String {
    switch dialect {
    case .bigQuery: "APPROX_QUANTILES(\(value), 1000)[SAFE_OFFSET(\(Int(probability * 1000)))]"
    case .sqlite: "\(QuantileFunction.name)(\(value), \(probability))"
    }
  }

  func correlation(of first: String, and second: String) -> String {
    switch dialect {
    case .bigQuery: "CORR(\(first), \(second))"
    case .sqlite: "\(CorrelationFunction.name)(\(first), \(second))"
    }
  }
}

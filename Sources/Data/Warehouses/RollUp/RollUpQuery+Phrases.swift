import Datasets
import SQL
import Time

/// What each database calls what is asked for.
extension RollUpQuery {
  /// The beginning of the bucket; no row is before `@start`, so that it does not matter that whole numbers are divided toward zero.
  var bucket: String {
    switch dialect {
    // Whoever translates this into an operator must not lose the order.
    case .bigQuery: "@start + DIV((second - @start), @step) * @step"
    case .sqlite: "@start + (second - @start) / @step * @step"
    }
  }

  /// What the values of a bucket come to: of a mean the sum, which its number divides later; of equal times, whose rows a database has
  /// in no order, the greatest of the last ones.
  func aggregated(_ value: String, by aggregate: Metric.Aggregate) -> String {
    switch (aggregate, dialect) {
    case (.sum, .bigQuery), (.mean, .bigQuery): "SUM(\(value))"
    // A sum of whole numbers can be too large for one.
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

  /// BigQuery's is approximate, its rank good to a thousandth; SQLite has none, and gets the sketch by which files are counted too.
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

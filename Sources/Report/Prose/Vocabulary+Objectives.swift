public import Datasets
import Text

extension Vocabulary {
  /// The first metric in `column`; objectives and declared effects name metrics by their column alone.
  public func metric(inColumn column: String) -> Metric? {
    dataset.series.first { $0.metric.key.column == column }?.metric
  }

  /// The label of the metric in `column`; the column itself where the data set does not hold it.
  public func name(ofColumn column: String) -> String {
    metric(inColumn: column).map { NameText.isolated($0.label) } ?? column
  }

  /// `above 2,000 ms`, `below 99 %`, `outside 1 % to 5 %`: what breaks an objective.
  public func breach(of objective: Objective) -> String {
    let unit = metric(inColumn: objective.column)?.unit ?? ""
    switch (objective.minimum, objective.maximum) {
    case (let low?, let high?): return texts["limit.outside", ["range": numbers.interval(low, high, unit: unit)]]
    case (let low?, nil): return texts["limit.below", ["value": numbers.quantity(low, unit: unit)]]
    case (nil, let high?): return texts["limit.above", ["value": numbers.quantity(high, unit: unit)]]
    case (nil, nil): return texts["limit.without"]
    }
  }

  /// `at most 2,000 ms`, `at least 99 %`, `1 % to 5 %`.
  public func limit(_ objective: Objective) -> String {
    let unit = metric(inColumn: objective.column)?.unit ?? ""
    switch (objective.minimum, objective.maximum) {
    case (let low?, let high?): return numbers.interval(low, high, unit: unit)
    case (let low?, nil): return texts["limit.least", ["value": numbers.quantity(low, unit: unit)]]
    case (nil, let high?): return texts["limit.most", ["value": numbers.quantity(high, unit: unit)]]
    case (nil, nil): return texts["limit.none"]
    }
  }
}

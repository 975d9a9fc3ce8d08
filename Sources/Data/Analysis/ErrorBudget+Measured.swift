import Datasets
import Time

extension ErrorBudget {
  /// The error budgets of `dataset` for the buckets of `range`: one per objective with an upper limit on a mean share of failures without a
  /// service, in the order of the objectives. Buckets without a value or without a number of requests do not count.
  static func all(in range: Range<Int>, of dataset: Dataset) -> [ErrorBudget] {
    dataset.objectives.flatMap { objective in
      dataset.series.compactMap { series -> ErrorBudget? in
        let metric = series.metric
        guard metric.key.column == objective.column, metric.role == .errors, metric.aggregate == .mean,
          series.isBusiness, let limit = objective.maximum, limit > 0
        else { return nil }
        return ErrorBudget(of: series, against: objective, limit: limit, in: range, of: dataset)
      }
    }
  }

  private init?(
    of series: Series, against objective: Objective, limit: Double, in range: Range<Int>, of dataset: Dataset
  ) {
    let traffic = dataset.series.filter { $0.metric.role == .traffic && $0.isBusiness }
    let requests = traffic.first { $0.metric.key.table == series.metric.key.table } ?? traffic.first
    /// Requests in `buckets`, up to a constant factor, and failures in the same unit.
    func count(_ buckets: Range<Int>) -> (requests: Double, failures: Double) {
      buckets.reduce(into: (0, 0)) { sums, index in
        let (weight, rate) = (requests?.values[index] ?? 1, series.values[index])
        guard weight.isFinite, rate.isFinite else { return }
        sums.0 += weight
        sums.1 += weight * rate
      }
    }
    let (window, period) = (count(range), count(0..<dataset.grid.count))
    guard window.requests > 0, period.requests > 0 else { return nil }
    key = series.key
    self.objective = objective
    weight = requests?.key
    burnRate = window.failures / (limit * window.requests)
    share = window.failures / (limit * period.requests)
  }
}

/// One metric on one service over the whole grid: a value a bucket.
public struct Series: Sendable {
  /// What is measured.
  public let metric: Metric
  /// Where it is measured; nil for a table without services.
  public let service: String?
  /// One value a bucket, by the metric's aggregate; `nan` marks a gap, and nothing else is ever non-finite.
  public let values: [Double]
  /// Count, sum, extremes and quantile sketch of what fell into each bucket.
  public let rollUp: RollUp

  /// The series of `metric` on `service` that `rollUp` sums up.
  public init(metric: Metric, service: String? = nil, rollUp: RollUp) {
    self.metric = metric
    self.service = service
    self.rollUp = rollUp
    values = rollUp.values(by: metric.aggregate)
  }

  /// The name of the series.
  public var key: SeriesKey { SeriesKey(metric: metric.key, service: service) }
}

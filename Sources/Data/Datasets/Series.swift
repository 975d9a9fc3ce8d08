/// One metric on one service over the whole grid: a value a bucket.
public struct Series: Sendable {
  /// What is measured.
  public let metric: Metric
  /// Where it is measured; nil for a table without services.
  public let service: String?
  /// What fell into each bucket.
  public let rollUp: RollUp
  /// How the values of the single rows are distributed; nil where no bucket has more than one, and nothing would be added.
  public let rows: RowDistribution?

  /// The series of `metric` on `service` that `rollUp` sums up.
  public init(metric: Metric, service: String? = nil, rollUp: RollUp, rows: RowDistribution? = nil) {
    self.metric = metric
    self.service = service
    self.rollUp = rollUp
    self.rows = rows
  }

  /// One value a bucket, by the metric's aggregate; `nan` marks a gap, and nothing else is ever non-finite.
  public var values: [Double] { rollUp.values }

  /// Whether it is of the business as a whole, not of one service.
  public var isBusiness: Bool { service == nil }

  /// The name of the series.
  public var key: SeriesKey { SeriesKey(metric: metric.key, service: service) }
}

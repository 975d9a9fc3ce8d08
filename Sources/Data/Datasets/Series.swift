/// One metric of one service over the whole grid: one value per bucket.
public struct Series: Sendable {
  /// The metric.
  public let metric: Metric
  /// The service; nil for a table without services.
  public let service: String?
  /// The values by bucket.
  public let rollUp: RollUp
  /// The distribution of row values; nil if no bucket has more than one row, because it would add nothing.
  public let rows: RowDistribution?

  /// The series of `metric` on `service` with the values of `rollUp`.
  public init(metric: Metric, service: String? = nil, rollUp: RollUp, rows: RowDistribution? = nil) {
    self.metric = metric
    self.service = service
    self.rollUp = rollUp
    self.rows = rows
  }

  /// One value per bucket, by the metric's aggregate; `nan` marks a gap, and every other value is finite.
  public var values: [Double] { rollUp.values }

  /// Whether it is of the business as a whole, not of one service.
  public var isBusiness: Bool { service == nil }

  /// The identity of the series.
  public var key: SeriesKey { SeriesKey(metric: metric.key, service: service) }
}

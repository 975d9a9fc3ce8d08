import Time

/// The identity of a series: a metric, and its service if the table has services.
public struct SeriesKey: Hashable, Comparable, Sendable {
  /// The metric.
  public let metric: MetricKey
  /// The service; nil for a table without services.
  public let service: String?

  /// The series of `metric` on `service`.
  public init(metric: MetricKey, service: String? = nil) {
    self.metric = metric
    self.service = service
  }

  /// Whether it is of the business as a whole, not of one service.
  public var isBusiness: Bool { service == nil }

  /// By metric, then by service; a series without a service comes first.
  public static func < (left: SeriesKey, right: SeriesKey) -> Bool {
    if left.metric != right.metric { return left.metric < right.metric }
    switch (left.service, right.service) {
    case (nil, nil), (.some, nil): return false
    case (nil, .some): return true
    case (.some(let first), .some(let second)): return first < second
    }
  }
}

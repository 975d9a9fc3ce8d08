public import Datasets
import Time

/// The metrics of the whole shop, in the order of its tables and columns.
public enum BusinessMetric: Int, Hashable, Sendable, CaseIterable {
  case hourlyRevenue, transactionCount, avgOrderValue
  case avgResponseTime, errorRate, requestsPerSecond
  case activeUsers, pageViews, bounceRate, conversionRate

  /// Name, unit, role and aggregation of the metric.
  public var metric: Metric {
    switch self {
    case .hourlyRevenue:
      described("hourly_revenue", "Revenue", "USD", .sum, .higher, .money)
    case .transactionCount:
      described("transaction_count", "Orders", "", .sum, .higher, .orders)
    case .avgOrderValue:
      described("avg_order_value", "Order value", "USD", .mean, .neither, .other)
    case .avgResponseTime:
      described("avg_response_time_ms", "Response time", "ms", .mean, .lower, .latency)
    case .errorRate:
      described("error_rate_percent", "Error rate", "%", .mean, .lower, .errors)
    case .requestsPerSecond:
      described("requests_per_second", "Requests per second", "", .mean, .neither, .traffic)
    case .activeUsers:
      described("active_users", "Active users", "", .sum, .higher, .traffic)
    case .pageViews:
      described("page_views", "Page views", "", .sum, .higher, .traffic)
    case .bounceRate:
      described("bounce_rate_percent", "Bounce rate", "%", .mean, .lower, .engagement)
    case .conversionRate:
      described("conversion_rate_percent", "Conversion rate", "%", .mean, .higher, .engagement)
    }
  }

  /// The table with the metric.
  public var file: ScenarioFile {
    switch self {
    case .hourlyRevenue, .transactionCount, .avgOrderValue: .revenueMetrics
    case .avgResponseTime, .errorRate, .requestsPerSecond: .systemPerformance
    case .activeUsers, .pageViews, .bounceRate, .conversionRate: .userActivity
    }
  }

  /// Number of decimal places.
  public var places: Int {
    switch self {
    case .transactionCount, .activeUsers, .pageViews: 0
    case .avgResponseTime: 1
    case .hourlyRevenue, .avgOrderValue, .requestsPerSecond, .bounceRate: 2
    case .errorRate: 3
    case .conversionRate: 4
    }
  }

  /// Whether an incident may declare an effect on the metric; orders and order value depend on the others.
  public var isFree: Bool { self != .transactionCount && self != .avgOrderValue }

  /// Creates the metric in `column`; nil if the shop has no such column.
  public init?(column: String) {
    guard let match = BusinessMetric.allCases.first(where: { $0.metric.key.column == column }) else { return nil }
    self = match
  }

  private func described(
    _ column: String, _ label: String, _ unit: String, _ aggregate: Metric.Aggregate, _ better: Metric.Better,
    _ role: Metric.Role
  ) -> Metric {
    Metric(
      key: MetricKey(table: file.table, column: column), label: label, unit: unit, aggregate: aggregate,
      better: better, role: role)
  }
}

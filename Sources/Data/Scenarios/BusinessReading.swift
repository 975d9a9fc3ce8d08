/// The shop's metrics at one time, as written to the tables.
public struct BusinessReading: Hashable, Sendable {
  /// Revenue: exactly orders × order value.
  public let hourlyRevenue: Double
  /// Number of orders: users × conversion rate ÷ 100, rounded.
  public let transactionCount: Double
  /// Revenue per order, in whole cents; `nan` without orders.
  public let avgOrderValue: Double
  /// Response time in milliseconds.
  public let avgResponseTime: Double
  /// Share of failed requests in percent.
  public let errorRate: Double
  /// Requests per second.
  public let requestsPerSecond: Double
  /// Users in this step.
  public let activeUsers: Double
  /// Page views in this step.
  public let pageViews: Double
  /// Bounce rate in percent.
  public let bounceRate: Double
  /// Conversion rate in percent.
  public let conversionRate: Double

  /// The value of `metric`; `nan` marks a gap.
  public subscript(metric: BusinessMetric) -> Double {
    switch metric {
    case .hourlyRevenue: hourlyRevenue
    case .transactionCount: transactionCount
    case .avgOrderValue: avgOrderValue
    case .avgResponseTime: avgResponseTime
    case .errorRate: errorRate
    case .requestsPerSecond: requestsPerSecond
    case .activeUsers: activeUsers
    case .pageViews: pageViews
    case .bounceRate: bounceRate
    case .conversionRate: conversionRate
    }
  }
}

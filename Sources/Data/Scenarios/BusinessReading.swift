/// The shop's own metrics at one time, as the tables write them.
public struct BusinessReading: Hashable, Sendable {
  /// Money taken: orders × order value, exactly.
  public let hourlyRevenue: Double
  /// Orders: users × conversion rate ÷ 100, rounded.
  public let transactionCount: Double
  /// Money for each order, in whole cents; `nan` without orders.
  public let avgOrderValue: Double
  /// Milliseconds.
  public let avgResponseTime: Double
  /// Percent.
  public let errorRate: Double
  /// Requests in each second.
  public let requestsPerSecond: Double
  /// Users in this step.
  public let activeUsers: Double
  /// Pages seen in this step.
  public let pageViews: Double
  /// Percent.
  public let bounceRate: Double
  /// Percent.
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

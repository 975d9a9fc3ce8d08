/// The usual levels of the shop's metrics; counts are per hour.
public struct BusinessLevels: Hashable, Sendable {
  /// Active users per hour.
  public let activeUsers: Level
  /// Page views per active user.
  public let pageViewsPerUser: Level
  /// Requests per active user.
  public let requestsPerUser: Level
  /// Orders per hundred active users.
  public let conversionRate: Level
  /// Revenue per order.
  public let orderValue: Level
  /// Share of visits that end on their first page, in percent.
  public let bounceRate: Level
  /// Response time of the whole shop, in milliseconds.
  public let responseTime: Level
  /// Share of failed requests, in percent.
  public let errorRate: Level
}

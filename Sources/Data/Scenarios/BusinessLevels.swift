/// The ordinary levels of the shop's own metrics; counts are those of an hour.
public struct BusinessLevels: Hashable, Sendable {
  /// Active users an hour.
  public let activeUsers: Level
  /// Page views for each active user.
  public let pageViewsPerUser: Level
  /// Requests for each active user.
  public let requestsPerUser: Level
  /// Orders for each hundred active users.
  public let conversionRate: Level
  /// Money for each order.
  public let orderValue: Level
  /// Share of visits that end on their first page, in percent.
  public let bounceRate: Level
  /// Response time of the shop as a whole, in milliseconds.
  public let responseTime: Level
  /// Share of requests that fail, in percent.
  public let errorRate: Level
}

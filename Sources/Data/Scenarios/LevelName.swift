/// The names of the shop's levels in a scenario file.
enum LevelName: String, CaseIterable {
  case activeUsers = "active_users"
  case pageViewsPerUser = "page_views_per_user"
  case requestsPerUser = "requests_per_user"
  case conversionRate = "conversion_rate_percent"
  case orderValue = "avg_order_value"
  case bounceRate = "bounce_rate_percent"
  case responseTime = "avg_response_time_ms"
  case errorRate = "error_rate_percent"

  func level(in levels: BusinessLevels) -> Level {
    switch self {
    case .activeUsers: levels.activeUsers
    case .pageViewsPerUser: levels.pageViewsPerUser
    case .requestsPerUser: levels.requestsPerUser
    case .conversionRate: levels.conversionRate
    case .orderValue: levels.orderValue
    case .bounceRate: levels.bounceRate
    case .responseTime: levels.responseTime
    case .errorRate: levels.errorRate
    }
  }
}

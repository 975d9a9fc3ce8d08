/// What an incident can change in the shop. Orders and revenue follow from these.
public enum Quantity: String, Hashable, Sendable, CaseIterable {
  /// Active users, page views and requests alike.
  case traffic
  /// Requests alone, on top of traffic: retries.
  case requests
  case responseTime = "response_time"
  case errorRate = "error_rate"
  case bounce
  case conversion
  case orderValue = "order_value"
}

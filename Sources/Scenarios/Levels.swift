/// What is normal in a scenario's shop on a weekday at factor 1.
public struct Levels: Hashable, Sendable {
  /// Active users per hour.
  public var activeUsers: Double
  /// Pages that a user views.
  public var pagesPerUser: Double
  /// Requests that a user causes.
  public var requestsPerUser: Double
  /// Share of users who buy, in percent.
  public var conversion: Double
  /// Value of an order in USD.
  public var orderValue: Double
  /// Share of users who leave at once, in percent.
  public var bounce: Double
  /// Response time in ms as a quadratic in the load: constant, linear, quadratic. Load 1 is a weekday at factor 1.
  public var responseTime: [Double]
  /// Error rate in percent as a line in the load: constant, linear.
  public var errorRate: [Double]
  /// Share by which conversion falls for each ms above the hour's usual latency.
  public var conversionLossPerMillisecond: Double

  /// Response time in ms at `load`.
  func responseTime(at load: Double) -> Double {
    responseTime[0] + load * (responseTime[1] + load * responseTime[2])
  }

  /// Error rate in percent at `load`.
  func errorRate(at load: Double) -> Double {
    errorRate[0] + load * errorRate[1]
  }
}

/// How customers lose patience: beyond a limit, each further unit costs a share of the conversion rate.
public struct Patience: Hashable, Sendable {
  /// A limit and the cost of exceeding it.
  public struct Limit: Hashable, Sendable {
    /// The value up to which nothing is lost.
    public let limit: Double
    /// The limit in the evening.
    public let eveningLimit: Double
    /// Share of the conversion rate lost per `unit` above the limit.
    public let loss: Double
    /// The unit of `loss`.
    public let unit: Double

    /// The remaining share of the conversion rate at `value`, in 0…1.
    func remainder(at value: Double, isEvening: Bool) -> Double {
      let excess = max(0, value - (isEvening ? eveningLimit : limit))
      return max(0, 1 - loss * excess / unit)
    }
  }

  /// Hours of the day with the evening limits.
  public static let eveningHours = 17...21

  /// Patience with slowness, in milliseconds of the shop's response time.
  public let responseTime: Limit
  /// Patience with failures, in percent of requests.
  public let errorRate: Limit

  /// The remaining share of the conversion rate, in 0…1.
  func remainder(responseTime time: Double, errorRate errors: Double, hour: Int) -> Double {
    let isEvening = Patience.eveningHours.contains(hour)
    return responseTime.remainder(at: time, isEvening: isEvening)
      * errorRate.remainder(at: errors, isEvening: isEvening)
  }
}

/// How customers lose patience: from a limit on, each further unit costs a share of the conversion rate.
public struct Patience: Hashable, Sendable {
  /// A limit and what it costs to exceed it.
  public struct Limit: Hashable, Sendable {
    /// Up to here nothing is lost.
    public let limit: Double
    /// The limit in the evening.
    public let eveningLimit: Double
    /// Share of the conversion rate that is lost with each `unit` above the limit.
    public let loss: Double
    /// What `loss` is counted by.
    public let unit: Double

    /// The share of the conversion rate that is left at `value`, in 0...1.
    func remainder(at value: Double, isEvening: Bool) -> Double {
      let excess = max(0, value - (isEvening ? eveningLimit : limit))
      return max(0, 1 - loss * excess / unit)
    }
  }

  /// Hours of the day in which the evening's limits hold.
  public static let eveningHours = 17...21

  /// Patience with slowness, in milliseconds of the shop's response time.
  public let responseTime: Limit
  /// Patience with failures, in percent of requests.
  public let errorRate: Limit

  /// The share of the conversion rate that is left, in 0...1.
  func remainder(responseTime time: Double, errorRate errors: Double, hour: Int) -> Double {
    let isEvening = Patience.eveningHours.contains(hour)
    return responseTime.remainder(at: time, isEvening: isEvening)
      * errorRate.remainder(at: errors, isEvening: isEvening)
  }
}

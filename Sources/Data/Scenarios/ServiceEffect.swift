/// The effect of an incident on one service, in addition to that of the incident's traffic.
public struct ServiceEffect: Hashable, Sendable {
  /// The name, in a scenario file, of all services that an incident does not list.
  static let others = "others"

  /// The service; nil for all services that the incident does not list.
  public let service: String?
  /// Factor of the CPU use due to load; saturates at 100 %.
  public let cpu: Double
  /// Factor of the memory use due to load; saturates at 100 %.
  public let memory: Double
  /// Factor of the response time due to load.
  public let responseTime: Double
  /// Minutes from the start of the incident until the service moves, rounded to the nearest step; negative if the service is affected
  /// before the shop's own metrics.
  public let delay: Int

  /// Creates an effect on `service`, starting `delay` minutes after the start.
  public init(
    on service: String?, cpu: Double = 1, memory: Double = 1, responseTime: Double = 1, after delay: Int = 0
  ) {
    self.service = service
    self.cpu = cpu
    self.memory = memory
    self.responseTime = responseTime
    self.delay = delay
  }

  /// The factor for `metric`.
  public func factor(of metric: ServiceMetric) -> Double {
    switch metric {
    case .cpu: cpu
    case .memory: memory
    case .responseTime: responseTime
    }
  }

  /// The same effect, on `service`.
  func applied(to service: String) -> ServiceEffect {
    ServiceEffect(on: service, cpu: cpu, memory: memory, responseTime: responseTime, after: delay)
  }
}

/// What an incident does to one service, on top of what the traffic of the incident does to it by itself.
public struct ServiceEffect: Hashable, Sendable {
  /// How a scenario's file names all services that an incident does not name.
  static let others = "others"

  /// The service; nil for all that the incident does not name.
  public let service: String?
  /// Multiple of the CPU that the load alone would take; saturates at 100 %.
  public let cpu: Double
  /// Multiple of the memory that the load alone would take; saturates at 100 %.
  public let memory: Double
  /// Multiple of the response time that the load alone would bring.
  public let responseTime: Double
  /// Minutes from the start of the incident until the service moves, rounded to the nearest step; negative where the
  /// service is in trouble before anybody sees it in the shop's own metrics.
  public let delay: Int

  /// An effect on `service`, from `delay` minutes after the start on.
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

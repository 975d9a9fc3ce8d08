/// A service: its calls, its resource use and its response to load.
public struct ServiceProfile: Hashable, Sendable {
  /// Name, unique in the scenario.
  public let name: String
  /// The services it calls.
  public let calls: [String]
  /// CPU use in percent.
  public let cpu: Level
  /// Memory use in percent.
  public let memory: Level
  /// Response time in milliseconds.
  public let responseTime: Level

  /// Creates a service with its resource profile.
  public init(name: String, calls: [String] = [], cpu: Level, memory: Level, responseTime: Level) {
    self.name = name
    self.calls = calls
    self.cpu = cpu
    self.memory = memory
    self.responseTime = responseTime
  }

  /// The level of `metric`.
  public func level(of metric: ServiceMetric) -> Level {
    switch metric {
    case .cpu: cpu
    case .memory: memory
    case .responseTime: responseTime
    }
  }

  /// The same service with other callees.
  func calling(_ callees: [String]) -> ServiceProfile {
    ServiceProfile(name: name, calls: callees, cpu: cpu, memory: memory, responseTime: responseTime)
  }
}

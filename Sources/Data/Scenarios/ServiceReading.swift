/// A service's metrics at one time, as written to the table.
public struct ServiceReading: Hashable, Sendable {
  /// CPU use in percent.
  public let cpu: Double
  /// Memory use in percent.
  public let memory: Double
  /// Response time in milliseconds.
  public let responseTime: Double

  /// The value of `metric`.
  public subscript(metric: ServiceMetric) -> Double {
    switch metric {
    case .cpu: cpu
    case .memory: memory
    case .responseTime: responseTime
    }
  }
}

/// A service's metrics at one time, as the table writes them.
public struct ServiceReading: Hashable, Sendable {
  /// Percent.
  public let cpu: Double
  /// Percent.
  public let memory: Double
  /// Milliseconds.
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

public import Datasets

/// The metrics of each service, in the order of the table's columns.
public enum ServiceMetric: Int, Hashable, Sendable, CaseIterable {
  case cpu, memory, responseTime

  /// Name, unit, role and aggregation of the metric.
  public var metric: Metric {
    switch self {
    case .cpu: described("cpu_percent", "CPU", "%", .resource)
    case .memory: described("memory_percent", "Memory", "%", .resource)
    case .responseTime: described("api_response_time_ms", "API response time", "ms", .latency)
    }
  }

  /// Number of decimal places.
  public var places: Int { self == .responseTime ? 1 : 2 }

  /// The largest possible value.
  public var limit: Double { self == .responseTime ? .greatestFiniteMagnitude : 100 }

  private func described(_ column: String, _ label: String, _ unit: String, _ role: Metric.Role) -> Metric {
    Metric(
      key: MetricKey(table: ScenarioFile.infrastructureHealth.table, column: column), label: label, unit: unit,
      aggregate: .mean, better: .lower, role: role)
  }
}

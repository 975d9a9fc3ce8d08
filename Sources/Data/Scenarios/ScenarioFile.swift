/// The files of a scenario.
public enum ScenarioFile: String, Hashable, Sendable, CaseIterable {
  /// Orders and revenue.
  case revenueMetrics = "revenue_metrics.csv"
  /// Response time, errors and requests of the whole shop.
  case systemPerformance = "system_performance.csv"
  /// Visitors and their behaviour.
  case userActivity = "user_activity.csv"
  /// CPU, memory and response time of each service; rows by time, then in the scenario's order of services.
  case infrastructureHealth = "infrastructure_health.csv"
  /// Incident labels with time, services and effects.
  case incidents = "incidents.csv"
  /// Every metric without any incident: the exact true impact.
  case counterfactual = "counterfactual.csv"
  /// The calls between services.
  case dependencies = "dependencies.csv"
  /// The configuration of a report on the other files.
  case configuration = "debrief.yaml"

  /// File name.
  public var name: String { rawValue }

  /// The file name without extension, which other files use as the table's name.
  public var table: String { String(rawValue.prefix { $0 != "." }) }

  /// The metric tables, in the order of the configuration.
  static let tables: [ScenarioFile] = [.revenueMetrics, .systemPerformance, .userActivity, .infrastructureHealth]
}

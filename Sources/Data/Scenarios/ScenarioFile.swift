/// The files that a scenario is written to.
public enum ScenarioFile: String, Hashable, Sendable, CaseIterable {
  /// Orders and money.
  case revenueMetrics = "revenue_metrics.csv"
  /// Response time, errors and requests of the shop as a whole.
  case systemPerformance = "system_performance.csv"
  /// Visitors and what they do.
  case userActivity = "user_activity.csv"
  /// CPU, memory and response time of each service; rows by time, then in the scenario's order of services.
  case infrastructureHealth = "infrastructure_health.csv"
  /// Labels: what happened when, where and with which effects.
  case incidents = "incidents.csv"
  /// Every metric without any incident: the exact truth of each impact.
  case counterfactual = "counterfactual.csv"
  /// Who calls whom.
  case dependencies = "dependencies.csv"
  /// The configuration with which a report is made of the other files.
  case configuration = "debrief.yaml"

  /// File name.
  public var name: String { rawValue }

  /// The name without its ending, by which other files speak of a table.
  public var table: String { String(rawValue.prefix { $0 != "." }) }

  /// The tables of metrics, in the order of the configuration.
  static let tables: [ScenarioFile] = [.revenueMetrics, .systemPerformance, .userActivity, .infrastructureHealth]
}

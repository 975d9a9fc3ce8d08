/// A file that a scenario makes.
public enum TableFile: String, CaseIterable, Sendable {
  case revenue = "revenue_metrics.csv"
  case system = "system_performance.csv"
  case users = "user_activity.csv"
  case infrastructure = "infrastructure_health.csv"
  /// What happened, as somebody would declare it.
  case incidents = "incidents.csv"
  /// The exact truth: every value as it would have been without any incident. Never read by a report.
  case counterfactual = "counterfactual.csv"
  /// Who calls whom.
  case dependencies = "dependencies.csv"
  /// The configuration that makes a report of the tables.
  case configuration = "debrief.yaml"

  /// The file's name.
  public var name: String { rawValue }
  /// The table's name: the file's without its ending.
  var table: String { String(rawValue.prefix { $0 != "." }) }
}

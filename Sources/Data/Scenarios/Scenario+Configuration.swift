import Datasets
import Time

extension Scenario {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The title of the scenario's report: the shop's name and the months of its days, such as `Online shop, May 2024`.
  public var title: String {
    let first = start.date
    let last = CivilTime(linearSeconds: start.linearSeconds + days * 86_400 - 1).date
    let from = Scenario.months[first.month - 1]
    let to = "\(Scenario.months[last.month - 1]) \(last.year)"
    if first.year != last.year { return "\(name), \(from) \(first.year) to \(to)" }
    return first.month == last.month ? "\(name), \(to)" : "\(name), \(from) to \(to)"
  }

  /// `debrief.yaml`.
  var configurationText: String {
    """
    version: 1
    title: \(QuotedText.yaml(title))
    zone: \(QuotedText.yaml(zone))
    step: \(Step.text(step))
    tables:
    \(ScenarioFile.tables.map(tableText).joined())\
    incidents: \(ScenarioFile.incidents.name)
    dependencies: \(ScenarioFile.dependencies.name)
    objectives:
      avg_response_time_ms: {max: 2000}
      error_rate_percent: {max: 1}
    rhythm:
      column: \(rhythm.column)
      hours: \(PlainNumber.list(rhythm.hours))
      days: \(PlainNumber.list(rhythm.days))

    """
  }

  private func tableText(of file: ScenarioFile) -> String {
    let metrics =
      file == .infrastructureHealth
      ? ServiceMetric.allCases.map(\.metric) : BusinessMetric.allCases.filter { $0.file == file }.map(\.metric)
    let service = file == .infrastructureHealth ? "    service: service_name\n" : ""
    let lines = metrics.map { metric in
      "      \(metric.key.column): {unit: \(QuotedText.yaml(metric.unit)), label: \(QuotedText.yaml(metric.label)), "
        + "aggregate: \(metric.aggregate.rawValue), better: \(metric.better.rawValue), role: \(metric.role.rawValue)}\n"
    }
    return "  - file: \(file.name)\n    time: timestamp\n\(service)    metrics:\n" + lines.joined()
  }
}

import Datasets

extension Scenario {
  /// `debrief.yaml`: makes a report of the scenario's tables.
  var configuration: String {
    """
    version: 1
    title: \(YAMLText.quoted(reportTitle))
    zone: \(YAMLText.quoted(zone))
    step: \(YAMLText.duration(step))
    tables:
      - file: revenue_metrics.csv
        time: timestamp
        metrics:
          hourly_revenue: {unit: USD, label: Revenue, aggregate: sum, better: higher, role: money}
          transaction_count: {label: Orders, aggregate: sum, better: higher, role: orders}
          avg_order_value: {unit: USD, label: Order value, aggregate: mean, better: neither, role: other}
      - file: system_performance.csv
        time: timestamp
        metrics:
          avg_response_time_ms: {unit: ms, label: Response time, aggregate: mean, better: lower, role: latency}
          error_rate_percent: {unit: "%", label: Error rate, aggregate: mean, better: lower, role: errors}
          requests_per_second: {unit: "/s", label: Requests, aggregate: mean, better: neither, role: traffic}
      - file: user_activity.csv
        time: timestamp
        metrics:
          active_users: {label: Active users, aggregate: sum, better: neither, role: traffic}
          page_views: {label: Page views, aggregate: sum, better: neither, role: traffic}
          bounce_rate_percent: {unit: "%", label: Bounce rate, aggregate: mean, better: lower, role: engagement}
          conversion_rate_percent: {unit: "%", label: Conversion, aggregate: mean, better: higher, role: engagement}
      - file: infrastructure_health.csv
        time: timestamp
        service: service_name
        metrics:
          cpu_percent: {unit: "%", label: CPU, aggregate: mean, better: lower, role: resource}
          memory_percent: {unit: "%", label: Memory, aggregate: mean, better: lower, role: resource}
          api_response_time_ms: {unit: ms, label: Latency, aggregate: mean, better: lower, role: latency}
    incidents: \(occurringIncidents.isEmpty ? "none" : "incidents.csv")
    dependencies: dependencies.csv
    objectives: {avg_response_time_ms: {max: 2000}, error_rate_percent: {max: 1}}
    rhythm:
      column: active_users
      hours: [\(rhythm.hours.map(YAMLText.number).joined(separator: ", "))]
      days: [\(rhythm.days.map(YAMLText.number).joined(separator: ", "))]

    """
  }

  /// `Online shop, May 2024`: the title with the month or months it covers.
  private var reportTitle: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let first = start.date
    let last = CivilTime(linearSeconds: start.linearSeconds + max(0, days * 86_400 - 1)).date
    let ending = "\(months[last.month - 1]) \(last.year)"
    if first.year == last.year && first.month == last.month { return "\(title), \(ending)" }
    let year = first.year == last.year ? "" : " \(first.year)"
    return "\(title), \(months[first.month - 1])\(year) to \(ending)"
  }
}

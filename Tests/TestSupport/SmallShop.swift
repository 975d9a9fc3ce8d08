package import Analysis
package import Datasets
package import Time

/// A small shop by the hour, with a daily rhythm and a little noise: three metrics of the whole, one of each service, and events
/// that multiply what they name.
package struct SmallShop {
  /// Something that happens.
  package struct Event {
    package var title: String
    package var kind: String
    /// Hours after the start.
    package var start: Int
    package var hours: Int
    /// Multiples by metric: "revenue", "visitors", "latency".
    package var effects: [String: Double]
    /// Multiples of delay by service.
    package var services: [String: Double]
    /// What the incident declares of the first metric.
    package var declared: Double?

    package init(
      title: String = "Outage", kind: String = "test", start: Int = 14 * 24 + 14, hours: Int = 3,
      effects: [String: Double] = [:], services: [String: Double] = [:], declared: Double? = nil
    ) {
      self.title = title
      self.kind = kind
      self.start = start
      self.hours = hours
      self.effects = effects
      self.services = services
      self.declared = declared
    }
  }

  /// Monday 29 April 2024, 00:00 UTC.
  package static let start = Instant(unixSeconds: 1_714_348_800)
  package static let services = ["cart", "payment"]

  package var title = "Small shop"
  package var events: [Event]
  package var services: [String]
  package var labels = ["Revenue", "Visitors", "Latency"]
  package var columns = Self.metrics
  package var notices: [Notice] = []
  package var callGraph: CallGraph?
  package var weeks = 4

  package init(events: [Event], services: [String] = Self.services) {
    self.events = events
    self.services = services
  }

  /// How events name the metrics, whatever their columns are called.
  private static let metrics = ["revenue", "visitors", "latency"]

  package var findings: Findings { Findings(of: dataset) }

  package var dataset: Dataset {
    let grid = TimeGrid(start: Self.start, step: 3_600, count: weeks * 7 * 24)
    let traits: [(Metric.Role, Metric.Better, Metric.Aggregate, Double)] = [
      (.money, .higher, .sum, 40_000), (.traffic, .neither, .sum, 20_000), (.latency, .lower, .mean, 600),
    ]
    var series = traits.enumerated().map { index, traits in
      let (role, better, aggregate, level) = traits
      let unit = role == .money ? "USD" : role == .latency ? "ms" : ""
      let metric = Metric(
        key: MetricKey(table: "shop", column: columns[index]), label: labels[index], unit: unit, aggregate: aggregate,
        better: better, role: role)
      let name = Self.metrics[index]
      return Series(metric: metric, rollUp: RollUp(values: values(level, index, grid) { $0.effects[name] ?? 1 }))
    }
    for (index, service) in services.enumerated() {
      let metric = Metric(
        key: MetricKey(table: "services", column: "delay"), label: "Delay", unit: "ms", aggregate: .mean,
        better: .lower, role: .latency)
      let values = values(100, index + 10, grid) { $0.services[service] ?? 1 }
      series.append(Series(metric: metric, service: service, rollUp: RollUp(values: values)))
    }
    return Dataset(
      title: title, zone: .utc, grid: grid, tables: tables(grid), series: series, incidents: incidents(grid),
      callGraph: callGraph, objectives: [Objective(column: columns[2], maximum: 1_000)], notices: notices)
  }

  private func tables(_ grid: TimeGrid) -> [Table] {
    [("shop", nil), ("services", "service")].filter { $0.1 == nil || !services.isEmpty }.map { name, service in
      Table(
        name: name, file: "\(name).csv", timeColumn: "time", serviceColumn: service, rows: grid.count,
        first: grid.start, last: grid.instant(at: grid.count - 1))
    }
  }

  private func incidents(_ grid: TimeGrid) -> [Incident] {
    events.enumerated().map { index, event in
      let window = TimeWindow(start: grid.instant(at: event.start), end: grid.instant(at: event.start + event.hours))
      let declared = event.declared.map { [Incident.Effect(column: columns[0], factor: $0)] } ?? []
      return Incident(
        id: "i\(index)", title: event.title, kind: event.kind, window: window, declaredEffects: declared)
    }
  }

  private func values(_ level: Double, _ series: Int, _ grid: TimeGrid, _ factor: (Event) -> Double) -> [Double] {
    (0..<grid.count).map { hour in
      let rhythm = level > 1_000 && !(8..<22).contains(hour % 24) ? 0.5 : 1
      let usual = level * rhythm * (1 + 0.04 * Noise.ripple(hour, series))
      return events.filter { ($0.start..<$0.start + $0.hours).contains(hour) }.reduce(usual) { $0 * factor($1) }
    }
  }
}

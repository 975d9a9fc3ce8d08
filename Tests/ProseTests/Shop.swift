import Analysis
import Datasets
import Time

/// Four weeks of a small shop by the hour, with a rhythm, a little noise, and incidents that multiply what they are told to.
struct Shop {
  /// Something that happens.
  struct Event {
    var title = "Outage"
    /// Hours after the start.
    var start = 14 * 24 + 14
    var hours = 3
    /// Multiples by column.
    var effects: [String: Double] = [:]
    /// Multiples of latency by service.
    var services: [String: Double] = [:]
  }

  static let start = Instant(unixSeconds: 1_714_348_800)  // Monday 29 April 2024, 00:00 UTC

  var events: [Event] = []
  var services = ["cart", "payment"]
  var objectives = [Objective(column: "latency", maximum: 1_000)]

  var findings: Findings { Findings(of: dataset) }

  var dataset: Dataset {
    let grid = TimeGrid(start: Self.start, step: 3_600, count: 28 * 24)
    var series = [
      ("revenue", "Revenue", "USD", Metric.Aggregate.sum, Metric.Better.higher, Metric.Role.money, 40_000.0),
      ("visitors", "Visitors", "", .sum, .neither, .traffic, 20_000),
      ("latency", "Latency", "ms", .mean, .lower, .latency, 600),
    ].enumerated().map { place, row in
      let metric = Metric(
        key: MetricKey(table: "shop", column: row.0), label: row.1, unit: row.2, aggregate: row.3, better: row.4,
        role: row.5)
      return Series(metric: metric, rollUp: RollUp(values: values(row.6, place, grid) { $0.effects[row.0] ?? 1 }))
    }
    for (place, service) in services.enumerated() {
      let metric = Metric(
        key: MetricKey(table: "services", column: "delay"), label: "Delay", unit: "ms", aggregate: .mean,
        better: .lower,
        role: .latency)
      let values = values(100, place + 10, grid) { $0.services[service] ?? 1 }
      series.append(Series(metric: metric, service: service, rollUp: RollUp(values: values)))
    }
    return Dataset(
      title: "Small shop", zone: .utc, grid: grid, tables: [], series: series,
      incidents: events.enumerated().map { index, event in
        let window = TimeWindow(start: grid.instant(at: event.start), end: grid.instant(at: event.start + event.hours))
        return Incident(id: "incident-\(index)", title: event.title, kind: "test", window: window)
      }, objectives: objectives)
  }

  private func values(_ level: Double, _ place: Int, _ grid: TimeGrid, _ factor: (Event) -> Double) -> [Double] {
    (0..<grid.count).map { hour in
      let rhythm = (8..<22).contains(hour % 24) ? 1.0 : 0.5
      let usual = level * (level > 1_000 ? rhythm : 1) * (1 + 0.04 * Self.noise(hour, place))
      return events.filter { ($0.start..<$0.start + $0.hours).contains(hour) }.reduce(usual) { $0 * factor($1) }
    }
  }

  /// Between −0.5 and 0.5, the same in every run.
  private static func noise(_ hour: Int, _ place: Int) -> Double {
    var state = UInt64(hour) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place + 1) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 30)) &* 0x94D0_49BB_1331_11EB
    return Double((state >> 33) % 10_000) / 10_000 - 0.5
  }
}

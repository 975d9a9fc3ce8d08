import Datasets
import TestSupport
import Time

/// A small shop for tests: hourly revenue, orders, requests, latency, errors, and four services with CPU and latency.
///
/// The true effect is known: `counterfactual` has the same random draws without the incidents.
struct SyntheticShop {
  /// An incident with its factors.
  struct Event {
    let id: String
    let start: Int
    let hours: Int
    var revenue = 1.0
    var traffic = 1.0
    var latency = 1.0
    var errors = 1.0
    var services: [String: Double] = [:]
  }

  static let start = Instant(unixSeconds: 1_714_521_600)
  static let services = ["inventory", "payment", "recommendation", "web"]

  let dataset: Dataset
  /// Revenue without any incident.
  let counterfactual: [Double]

  init(seed: UInt64, count: Int = 721, events: [Event] = SyntheticShop.events) {
    let grid = TimeGrid(start: SyntheticShop.start, step: 3_600, count: count)
    var noise = Noise(mixing: seed)
    let rhythm = (0..<count).map { SyntheticShop.factor(at: grid.instant(at: $0)) }
    let sales = noise.autoregressive(count: count, spread: 0.03)
    let visits = noise.autoregressive(count: count, spread: 0.03)
    let delay = noise.autoregressive(count: count, spread: 0.03)
    let faults = noise.autoregressive(count: count, spread: 0.05)
    func effect(_ index: Int, _ factor: (Event) -> Double) -> Double {
      events.filter { ($0.start..<$0.start + $0.hours).contains(index) }.reduce(1) { $0 * factor($1) }
    }
    let traffic = zip(rhythm, visits).map { 200 * $0 * (1 + $1) }
    let slowness = traffic.map { 600 + 0.75 * $0 }
    let latency = zip(slowness, delay).map { $0 * (1 + $1) }
    let revenue = (0..<count).map { index in
      let patience: Double = 1 - 0.0004 * (latency[index] - 600 - 150 * rhythm[index])
      return traffic[index] * 500 * (1 + sales[index]) * patience
    }
    let errors = (0..<count).map { 0.28 * (1 + faults[$0]) }
    func metric(_ column: String, _ aggregate: Metric.Aggregate, _ better: Metric.Better, _ role: Metric.Role) -> Metric
    {
      Metric(
        key: MetricKey(table: role == .resource ? "services" : "shop", column: column), label: column,
        aggregate: aggregate, better: better, role: role)
    }
    var series = [
      Series(
        metric: metric("revenue", .sum, .higher, .money),
        rollUp: RollUp(values: revenue.indices.map { revenue[$0] * effect($0, \.revenue) })),
      Series(
        metric: metric("requests", .mean, .neither, .traffic),
        rollUp: RollUp(values: traffic.indices.map { traffic[$0] * effect($0, \.traffic) })),
      Series(
        metric: metric("latency", .mean, .lower, .latency),
        rollUp: RollUp(values: latency.indices.map { latency[$0] * effect($0, \.latency) })),
      Series(
        metric: metric("errors", .mean, .lower, .errors),
        rollUp: RollUp(values: errors.indices.map { errors[$0] * effect($0, \.errors) })),
    ]
    for (place, service) in SyntheticShop.services.enumerated() {
      let own = noise.autoregressive(count: count, spread: 0.02 + 0.005 * Double(place))
      let cpu = (0..<count).map { index in
        let load = traffic[index] * effect(index, \.traffic) / 200
        let factor = effect(index) { $0.services[service] ?? 1 }
        let usual: Double = 20 + 4 * Double(place + 1) * load
        return min(100, usual * factor * (1 + own[index]))
      }
      series.append(
        Series(metric: metric("cpu", .mean, .lower, .resource), service: service, rollUp: RollUp(values: cpu)))
    }
    let incidents = events.map { event in
      Incident(
        id: event.id, title: event.id, kind: "test",
        window: TimeWindow(start: grid.instant(at: event.start), end: grid.instant(at: event.start + event.hours)),
        declaredEffects: [Incident.Effect(column: "revenue", factor: event.revenue)])
    }
    counterfactual = revenue
    dataset = Dataset(
      title: "Shop", zone: .utc, grid: grid, tables: [], series: series, incidents: incidents,
      objectives: [Objective(column: "latency", maximum: 2_000)])
  }

  static let events = [
    Event(
      id: "outage", start: 6 * 24 + 14, hours: 3, revenue: 0.15, latency: 4.5, errors: 25, services: ["payment": 2.5]),
    Event(
      id: "slowdown", start: 14 * 24 + 19, hours: 2, revenue: 0.6, latency: 2.8, errors: 8,
      services: ["inventory": 1.2, "payment": 1.8, "recommendation": 1.2, "web": 1.3]),
    Event(
      id: "sale", start: 20 * 24 + 10, hours: 4, revenue: 4.5, traffic: 5.2, latency: 1.8, errors: 3,
      services: ["recommendation": 1.6]),
  ]

  private static func factor(at instant: Instant) -> Double {
    let civil = Zone.utc.civil(at: instant)
    let hours = [
      0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.45, 0.65, 0.85, 1.05, 1.2, 1.2, 1.2, 0.9, 0.9, 0.9, 1.4, 1.4, 1.4, 1.4, 0.8,
      0.3,
      0.3,
    ]
    return hours[civil.hour] * [1, 1, 1, 1, 1, 1.3, 0.8][civil.weekday]
  }
}

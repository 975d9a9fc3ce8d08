import Datasets
import Time

/// A shop of four weeks by the hour, with one outage and one sale, whose names may be anything; and its site.
struct Shop {
  static let start = Instant(unixSeconds: 1_714_348_800)  // Monday 29 April 2024, 00:00 UTC

  var title = "Small shop"
  var services = ["cart", "payment"]
  var incidents = ["Payment outage", "Flash sale"]
  var labels = ["Revenue", "Visitors", "Latency"]
  var columns = ["revenue", "visitors", "latency"]
  var notices: [Notice] = []
  var weeks = 4

  var dataset: Dataset {
    let grid = TimeGrid(start: Self.start, step: 3_600, count: weeks * 7 * 24)
    let roles: [(Metric.Role, Metric.Better, Metric.Aggregate, Double)] = [
      (.money, .higher, .sum, 40_000), (.traffic, .neither, .sum, 20_000), (.latency, .lower, .mean, 600),
    ]
    var series = zip(zip(columns, labels), roles).enumerated().map { place, row in
      let ((column, label), (role, better, aggregate, level)) = row
      let metric = Metric(
        key: MetricKey(table: "shop", column: column), label: label, unit: role == .money ? "USD" : "",
        aggregate: aggregate, better: better, role: role)
      let effects = [[0.2, 3], [1, 3], [4, 1.5]][place]
      return Series(metric: metric, rollUp: RollUp(values: values(level, place, effects, grid)))
    }
    for (place, service) in services.enumerated() {
      let metric = Metric(
        key: MetricKey(table: "services", column: "delay"), label: "Delay", unit: "ms", aggregate: .mean,
        better: .lower,
        role: .latency)
      let values = values(100, place + 10, place == 1 ? [6, 1] : [1, 4], grid)
      series.append(Series(metric: metric, service: service, rollUp: RollUp(values: values)))
    }
    return Dataset(
      title: title, zone: .utc, grid: grid, tables: tables(grid), series: series,
      incidents: zip(incidents, windows(grid)).enumerated().map { index, incident in
        Incident(
          id: "i\(index)", title: incident.0, kind: index == 0 ? "outage" : "sale", window: incident.1,
          declaredEffects: [Incident.Effect(column: columns[0], factor: index == 0 ? 0.2 : 3)])
      },
      callGraph: services.count > 1 ? CallGraph([CallGraph.Call(caller: services[0], callee: services[1])]) : nil,
      objectives: [Objective(column: columns[2], maximum: 1_000)], notices: notices)
  }

  private func tables(_ grid: TimeGrid) -> [Table] {
    [("shop", nil), ("services", "service")].filter { $0.1 == nil || !services.isEmpty }.map { name, service in
      Table(
        name: name, file: "\(name).csv", timeColumn: "time", serviceColumn: service, rows: grid.count,
        first: grid.start,
        last: grid.instant(at: grid.count - 1))
    }
  }

  private func windows(_ grid: TimeGrid) -> [TimeWindow] {
    [(14 * 24 + 14, 3), (20 * 24 + 10, 4)].map { start, hours in
      TimeWindow(start: grid.instant(at: start), end: grid.instant(at: start + hours))
    }
  }

  private func values(_ level: Double, _ place: Int, _ effects: [Double], _ grid: TimeGrid) -> [Double] {
    let windows = Array(zip(windows(grid), effects).prefix(incidents.count))
    return (0..<grid.count).map { hour in
      let rhythm = level > 1_000 && !(8..<22).contains(hour % 24) ? 0.5 : 1
      let usual = level * rhythm * (1 + 0.04 * Self.noise(hour, place))
      return windows.filter { $0.0.contains(grid.instant(at: hour)) }.reduce(usual) { $0 * $1.1 }
    }
  }

  /// Between −0.5 and 0.5, the same in every run.
  private static func noise(_ hour: Int, _ place: Int) -> Double {
    var state = UInt64(hour) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place + 1) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 30)) &* 0x94D0_49BB_1331_11EB
    return Double((state >> 33) % 10_000) / 10_000 - 0.5
  }
}

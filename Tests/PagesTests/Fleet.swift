import Datasets
import TestSupport
import Time

/// Measurements of any size: business metrics, services with their own metrics, and incidents throughout the period.
struct Fleet {
  var services = 3
  var metricsPerService = 2
  var business = 4
  var incidents = 1
  /// Whether the last incident is still open at the end of the data.
  var lastIsOpen = false
  var step = 3_600
  var buckets = 28 * 24
  /// Parts of names, used in turn.
  var names = ["Orders", "Latency", "Errors", "Load"]

  private static let start = Instant(unixSeconds: 1_714_348_800)  // Monday 29 April 2024, 00:00 UTC

  var dataset: Dataset {
    let grid = TimeGrid(start: Self.start, step: step, count: buckets)
    let known = declared(grid).map { $0.known(until: grid.end) }
    var series = (0..<business).map { self.series($0, of: nil, grid, known) }
    for service in 0..<services {
      series += (0..<metricsPerService).map { self.series($0, of: service, grid, known) }
    }
    return Dataset(
      title: name(0), zone: .utc, grid: grid, tables: [table("whole", nil, grid), table("services", "service", grid)],
      series: series, incidents: known)
  }

  private func name(_ place: Int) -> String { names[place % names.count] }

  private func serviceName(_ place: Int) -> String { "\(name(place)) \(place)" }

  private func table(_ name: String, _ service: String?, _ grid: TimeGrid) -> Table {
    Table(
      name: name, file: "\(name).csv", timeColumn: "time", serviceColumn: service, rows: grid.count, first: grid.start,
      last: grid.instant(at: max(0, grid.count - 1)))
  }

  /// Every third incident overlaps the one before.
  private func declared(_ grid: TimeGrid) -> [Incident] {
    (0..<incidents).map { number in
      let distance = max(4, buckets / (incidents + 2))
      let first = min(buckets - 3, distance * (number + 1) - (number % 3 == 2 ? distance - 1 : 0))
      let isOpen = lastIsOpen && number == incidents - 1
      let window = TimeWindow(start: grid.instant(at: first), end: grid.instant(at: first + 2 + number % 5))
      return Incident(
        id: "i\(number)", title: "\(name(number)) \(number)", kind: "outage", window: window, isOpen: isOpen,
        rootService: services > 0 ? serviceName(number % services) : nil)
    }
  }

  private func series(_ place: Int, of service: Int?, _ grid: TimeGrid, _ incidents: [Incident]) -> Series {
    let roles: [(Metric.Role, Metric.Better, Double)] = [
      (service == nil ? .orders : .resource, service == nil ? .higher : .lower, 0.3), (.latency, .lower, 4),
      (.errors, .lower, 6), (.traffic, .neither, 1),
    ]
    let (role, better, effect) = roles[place % roles.count]
    let metric = Metric(
      key: MetricKey(table: service == nil ? "whole" : "services", column: "m\(place)"),
      label: "\(name(place)) m\(place)",
      aggregate: .mean, better: better, role: role)
    let hit = incidents.enumerated().filter { service == nil || $0.offset % max(services, 1) == service }.map(\.element)
    let values = (0..<grid.count).map { bucket -> Double in
      let isDay = (8..<20).contains(bucket * step / 3_600 % 24)
      let usual = 100 * (isDay ? 1.6 : 1) * (1 + 0.08 * Noise.ripple(bucket, place + 40 * ((service ?? -1) + 1)))
      return hit.contains { $0.window.contains(grid.instant(at: bucket)) } ? usual * effect : usual
    }
    return Series(metric: metric, service: service.map(serviceName), rollUp: RollUp(values: values))
  }
}

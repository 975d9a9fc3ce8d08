import Analysis
import Datasets
import Figures
import Scenes
import TestSupport
import Time

/// A small shop over four weeks of hours, with numbers that can be verified by hand.
struct Shop {
  var title = "Shop"
  var days = 28
  var services = ["api", "web"]
  var incidents = [Shop.outage]
  /// Multiple of revenue during an incident.
  var factor = 0.2

  /// Three hours on the third Tuesday.
  static let outage = Incident(
    id: "outage", title: "Outage", kind: "outage", window: Shop.window(day: 15, from: 14, hours: 3),
    declaredEffects: [Incident.Effect(column: "revenue", factor: 0.2)])

  /// A window of whole hours; day 0 is Monday, 6 May 2024.
  static func window(day: Int, from hour: Int, hours: Int) -> TimeWindow {
    let start = Instant(unixSeconds: 1_714_953_600 + (day * 24 + hour) * 3_600)
    return TimeWindow(start: start, end: start.advanced(by: hours * 3_600))
  }

  var grid: TimeGrid { TimeGrid(start: Shop.window(day: 0, from: 0, hours: 1).start, step: 3_600, count: days * 24) }

  /// A daily rhythm, a ripple that does not repeat weekly, and `effect` during an incident.
  private func series(
    _ column: String, _ label: String, _ role: Metric.Role, better: Metric.Better, level: Double, effect: Double,
    aggregate: Metric.Aggregate = .mean, unit: String = "", service: String? = nil
  ) -> Series {
    let values = (0..<grid.count).map { bucket in
      let hour = bucket % 24
      let rhythm = hour < 6 ? 0.4 : hour < 18 ? 1.0 : 1.3
      let ripple = Double((bucket * 7_919 + label.utf8.count * 31) % 101) / 101 - 0.5
      let isStruck = incidents.contains { $0.window.contains(grid.instant(at: bucket)) }
      return level * rhythm * (1 + 0.04 * ripple) * (isStruck ? effect : 1)
    }
    let metric = Metric(
      key: MetricKey(table: service == nil ? "shop" : "machines", column: column), label: label, unit: unit,
      aggregate: aggregate, better: better, role: role)
    return Series(metric: metric, service: service, rollUp: RollUp(values: values))
  }

  var findings: Findings {
    let shop = [
      series("revenue", "Revenue", .money, better: .higher, level: 1_000, effect: factor, aggregate: .sum, unit: "USD"),
      series("errors", "Error rate", .errors, better: .lower, level: 0.5, effect: 1 / factor, unit: "%"),
      series("users", "Users", .traffic, better: .neither, level: 500, effect: 1, aggregate: .sum),
    ]
    let machines = services.enumerated().map { index, name in
      series(
        "latency", "Latency", .latency, better: .lower, level: 100 + Double(index), effect: index == 0 ? 5 : 1,
        unit: "ms",
        service: name)
    }
    return Findings(
      of: Dataset(
        title: title, zone: .utc, grid: grid, tables: [], series: shop + machines,
        incidents: incidents.sorted { $0.window.start < $1.window.start }))
  }

  var figures: ReportFigures { ReportFigures(of: findings, in: .english, measuredBy: ApproximateMeasurer()) }
}

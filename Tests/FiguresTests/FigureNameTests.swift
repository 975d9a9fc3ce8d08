import Analysis
import Datasets
import Figures
import Scenes
import TestSupport
import Testing
import Text
import Time

/// For any names of services, columns and incidents, every figure has a unique id.
struct FigureNameTests {
  /// Words used in names of figures, names with the same slug, names without a slug, and names that join to the same slug.
  private static let names = [
    "load", "week", "incidents", "links", "story", "onsets", "suspects", "declared", "correlations", "a-b", "a_b",
    "A B",
    "a-b-2", "latency", "api-latency", "web", "web-api", "lag", "1", "lag-1", "threshold", "services", "heat", "period",
    "days", "sign", "trap", "支付", "метрика", "metric-3", "💳", "", "-", "2",
  ]

  private struct Shape {
    let services: [String]
    let columns: [String]
    let business: [String]
    let incidents: [String]
    var tables = ["t"]
  }

  private func dataset(_ shape: Shape) -> Dataset {
    let grid = TimeGrid(start: Shop.window(day: 0, from: 0, hours: 1).start, step: 3_600, count: 14 * 24)
    let windows = shape.incidents.indices.map { Shop.window(day: 7 + $0, from: 10, hours: 3) }
    func series(_ table: String, _ place: Int, _ column: String, service: String?, at seed: Int) -> Series {
      let roles: [Metric.Role] =
        service == nil ? [.money, .traffic, .latency, .errors] : [.traffic, .latency, .resource]
      let role = roles[place % roles.count]
      let values = (0..<grid.count).map { bucket in
        let isStruck = windows.contains { $0.contains(grid.instant(at: bucket)) }
        let ripple = Double((bucket * 7_919 + seed * 613) % 101) / 101
        return (100 + 40 * Double(bucket % 24) + 10 * ripple) * (isStruck ? (role == .money ? 0.3 : 3) : 1)
      }
      let metric = Metric(
        key: MetricKey(table: table, column: column), label: column.isEmpty ? "None" : column, aggregate: .mean,
        better: role == .money ? .higher : .lower, role: role)
      return Series(metric: metric, service: service, rollUp: RollUp(values: values))
    }
    let business = shape.business.enumerated().map { series("business", $0, $1, service: nil, at: $0) }
    let machines = shape.tables.flatMap { table in
      shape.services.enumerated().flatMap { row, service in
        shape.columns.enumerated().map { series(table, $0, $1, service: service, at: 7 * row + $0 + 5) }
      }
    }
    return Dataset(
      title: "T", zone: .utc, grid: grid, tables: [], series: business + machines,
      incidents: zip(shape.incidents, windows).enumerated().map { place, incident in
        Incident(
          id: "i\(place)", title: incident.0, kind: "outage", window: incident.1,
          declaredEffects: shape.business.map { Incident.Effect(column: $0, factor: 0.3) })
      })
  }

  private func ids(_ shape: Shape) -> [String] {
    ReportFigures(of: Findings(of: dataset(shape)), in: .english, measuredBy: ApproximateMeasurer()).all.map(\.id)
  }

  @Test(arguments: 0..<12) func givesEachFigureAnIdOfItsOwnWhateverNamesAre(seed: Int) {
    func pick(_ count: Int, _ salt: Int) -> [String] {
      let step = [1, 3, 5, 7, 9, 11][(seed + salt) % 6]
      return (0..<count).map { Self.names[(seed * 5 + salt * 11 + $0 * step) % Self.names.count] }
    }
    let shape = Shape(services: pick(3, 0), columns: pick(6, 1), business: pick(4, 2), incidents: pick(2, 3))
    let ids = ids(shape)
    #expect(ids.count > 20)
    #expect(Set(ids).count == ids.count, "\(shape)")
    #expect(ids.allSatisfy { id in id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) } })
  }

  @Test func leavesTheMetricItsIdAndNumbersWhatTheReportAdds() {
    let ids = ids(
      Shape(services: ["web"], columns: ["load", "latency"], business: ["revenue"], incidents: ["Outage"]))
    #expect(ids.contains("web-load") && ids.contains("web-load-2"))
    #expect(ids.contains("web-latency") && ids.contains("web-week") && ids.contains("outage-story"))
  }

  @Test func numbersColumnsOfOneSlugInTheirOrderAndTakesNoNameFromAnother() {
    let columns = Shape(services: ["web"], columns: ["a-b", "a_b", "a-b-2"], business: ["x"], incidents: [])
    #expect(Set(ids(columns)).isSuperset(of: ["web-a-b", "web-a-b-2", "web-a-b-3"]))
    let joined = Shape(services: ["web", "web-api"], columns: ["api-latency", "latency"], business: [], incidents: [])
    #expect(Set(ids(joined)).isSuperset(of: ["web-api-latency", "web-api-latency-2", "web-latency"]))
    let tables = Shape(
      services: ["eu"], columns: ["latency"], business: [], incidents: [], tables: ["app", "web"])
    #expect(Set(ids(tables)).isSuperset(of: ["eu-latency", "eu-latency-2"]))
  }
}

import Analysis
import Datasets
import Foundation
import Time

/// Root causes in Online Boutique and Train Ticket.
///
/// - Source: Yu et al. (2023), Nezha, https://doi.org/10.1145/3611643.3616249; IntelligentDDS/Nezha.
struct Nezha {
  private struct Fault: Decodable {
    let injectTime: String
    let injectPod: String
  }

  private static let step = 60
  /// Faults last about three minutes.
  private static let duration = 180

  private let folder: String

  /// The data set in `folder`, which must contain `rca_data/`.
  init(in folder: String) { self.folder = folder + "/rca_data" }

  /// The faults on days whose pod names begin with `ts-` (Train Ticket), or on the other days (Online Boutique).
  func cases(ofTrainTicket isTrainTicket: Bool) throws -> [RankedCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { day in
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(day)/metric").sorted()
      let pods = files.filter { $0.hasSuffix("_metric.csv") }
      guard pods.contains(where: { $0.hasPrefix("ts-") }) == isTrainTicket else { return [RankedCase]() }
      return try cases(of: day, pods: pods)
    }
  }

  private func cases(of day: String, pods: [String]) throws -> [RankedCase] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let hours = try decoder.decode(
      [String: [Fault]].self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(day)/\(day)-fault_list.json")))
    let faults = hours.values.flatMap(\.self).sorted { $0.injectTime < $1.injectTime }
    let tables = try pods.map {
      (String($0.dropLast("_metric.csv".count)), try CSVTable(at: "\(folder)/\(day)/metric/\($0)"))
    }
    let times = tables.flatMap { $0.1.rows.compactMap { $0.first.flatMap(Clock.seconds) } }
    guard let first = times.min(), let last = times.max() else { return [] }
    let grid = TimeGrid(
      start: Instant(unixSeconds: first - first % Nezha.step), step: Nezha.step, count: (last - first) / Nezha.step + 2)
    let series = tables.flatMap { pod, table in Nezha.series(of: table, pod: pod, on: grid) }
    let incidents = faults.enumerated().compactMap { place, fault -> Incident? in
      Clock.seconds(of: fault.injectTime).map { start in
        Incident(
          id: "\(place)", title: "\(place)", kind: "fault",
          window: TimeWindow(
            start: Instant(unixSeconds: start), end: Instant(unixSeconds: start + Nezha.duration)))
      }
    }
    let calls = try graph(of: day, pods: tables.map(\.0))
    let dataset = Dataset(
      title: "Nezha", zone: .utc, grid: grid, tables: [], series: series, incidents: incidents, callGraph: calls)
    var policy = Policy()
    policy.detection = .none
    policy.guardBand = Nezha.step
    policy.maximumCorrelatedSeries = 0
    // The symptom is observed by users, so any pod may be the cause.
    policy.symptom = SeriesKey(metric: MetricKey(table: "front_service", column: "LatencyP90(s)"))
    let findings = Findings(of: dataset, under: policy)
    return zip(findings.incidents, faults).map { found, fault in
      let ranking = found.suspects.map(\.service)
      return RankedCase(
        name: "\(day) \(fault.injectTime)", rank: ranking.firstIndex(of: fault.injectPod).map { $0 + 1 },
        candidates: tables.count)
    }
  }

  /// The metrics of a pod. The node's own metrics are shared by pods, and therefore omitted.
  private static let metrics: [(column: String, unit: String, better: Metric.Better, role: Metric.Role)] = [
    ("CpuUsage(m)", "m", .lower, .resource), ("MemoryUsage(Mi)", "Mi", .lower, .resource),
    ("PodServerLatencyP90(s)", "s", .lower, .latency), ("PodWorkload(Ops)", "", .neither, .traffic),
    ("PodSuccessRate(%)", "%", .higher, .errors),
  ]

  private static func series(of table: CSVTable, pod: String, on grid: TimeGrid) -> [Series] {
    metrics.compactMap { kind in
      guard let column = table.header.firstIndex(of: kind.column) else { return nil }
      let numbers = table.numbers(in: column)
      var values = [Double](repeating: .nan, count: grid.count)
      for (row, number) in zip(table.rows, numbers) {
        guard let seconds = row.first.flatMap(Clock.seconds), let place = grid.index(of: Instant(unixSeconds: seconds))
        else { continue }
        values[place] = number
      }
      let metric = Metric(
        key: MetricKey(table: "pods", column: kind.column), label: kind.column, unit: kind.unit, aggregate: .mean,
        better: kind.better, role: kind.role)
      return Series(metric: metric, service: pod, rollUp: RollUp(values: values))
    }
  }

  /// Calls between services, mapped to their pods; nil if the day has no such data.
  private func graph(of day: String, pods: [String]) throws -> CallGraph? {
    let path = "\(folder)/\(day)/metric/dependency.csv"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    func pod(_ service: String) -> String? { pods.first { $0.hasPrefix(service + "-") } }
    return CallGraph(
      try CSVTable(at: path).rows.compactMap { row in
        guard row.count > 1, let caller = pod(row[0]), let callee = pod(row[1]) else { return nil }
        return CallGraph.Call(caller: caller, callee: callee)
      })
  }
}

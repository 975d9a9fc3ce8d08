import Analysis
import Datasets
import Foundation
import Time

/// Root causes in the PetShop microservices.
///
/// - Source: Hardt et al. (2023), https://doi.org/10.48550/arXiv.2311.04806; amazon-science/petshop-root-cause-analysis.
struct PetShop {
  private struct Target: Decodable {
    struct Place: Decodable {
      let node: String
      let metric: String?
      let agg: String?
    }
    let target: Place
    let rootCause: Place
  }

  /// Five minutes.
  private static let step = 300
  private static let traffics = ["low_traffic", "high_traffic", "temporal_traffic1", "temporal_traffic2"]

  private let folder: String

  /// The data set in `folder`, which must contain `dataset/`.
  init(in folder: String) { self.folder = folder + "/dataset" }

  /// Every issue of every traffic pattern in the folder.
  func cases() throws -> [RankedCase] {
    try PetShop.traffics.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }.flatMap(cases)
  }

  private func cases(of traffic: String) throws -> [RankedCase] {
    let base = "\(folder)/\(traffic)"
    let normal = try CSVTable(at: base + "/noissue/metrics.csv")
    let graph = try PetShop.graph(at: base + "/graph.csv")
    var cases: [RankedCase] = []
    for split in ["train", "test"] {
      for issue in try FileManager.default.contentsOfDirectory(atPath: "\(base)/\(split)").sorted() {
        let path = "\(base)/\(split)/\(issue)"
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let target = try decoder.decode(
          Target.self, from: Data(contentsOf: URL(fileURLWithPath: path + "/target.json")))
        let ranking = ranking(
          normal: normal, issue: try CSVTable(at: path + "/metrics.csv"), graph: graph, target: target.target)
        cases.append(
          RankedCase(
            name: "\(traffic)/\(split)/\(issue)",
            rank: ranking.firstIndex(of: target.rootCause.node).map { $0 + 1 }, candidates: ranking.count))
      }
    }
    return cases
  }

  /// The nodes, the most suspect first. The issue is appended directly to the normal period.
  private func ranking(normal: CSVTable, issue: CSVTable, graph: CallGraph, target: Target.Place) -> [String] {
    let (before, during) = (PetShop.columns(of: normal), PetShop.columns(of: issue))
    let (length, tail) = (before.rows, during.rows)
    let series = before.values.sorted { $0.key < $1.key }.map { key, values in
      Series(
        metric: PetShop.metric(key.metric), service: key.service,
        rollUp: RollUp(values: values + (during.values[key] ?? Array(repeating: .nan, count: tail))))
    }
    let grid = TimeGrid(start: Instant(unixSeconds: 0), step: PetShop.step, count: length + tail)
    let incident = Incident(
      id: "issue", title: "issue", kind: "issue",
      window: TimeWindow(start: grid.instant(at: length), end: grid.end))
    let dataset = Dataset(
      title: "PetShop", zone: .utc, grid: grid, tables: [], series: series, incidents: [incident], callGraph: graph)
    var policy = Policy()
    policy.detection = .none
    policy.guardBand = 0
    policy.maximumCorrelatedSeries = 0
    policy.symptom = SeriesKey(
      metric: MetricKey(table: "petshop", column: "\(target.metric ?? "")_\(target.agg ?? "Average")"),
      service: target.node)
    return Findings(of: dataset, under: policy).incidents[0].suspects.map(\.service)
  }

  /// Three rows of names (node, metric, statistic), then one row per sample.
  private static func columns(of table: CSVTable) -> (values: [SeriesKey: [Double]], rows: Int) {
    let samples = table.rows.enumerated().filter { $0.element.first.flatMap { Double($0) } != nil }.map(\.offset)
    var values: [SeriesKey: [Double]] = [:]
    for column in 1..<table.header.count {
      let numbers = table.numbers(in: column)
      let name = "\(table.rows[0][column])_\(table.rows[1][column])"
      let key = SeriesKey(metric: MetricKey(table: "petshop", column: name), service: table.header[column])
      values[key] = samples.map { numbers[$0] }
    }
    return (values, samples.count)
  }

  private static func metric(_ key: MetricKey) -> Metric {
    switch key.column.prefix(while: { $0 != "_" }) {
    case "latency":
      Metric(key: key, label: key.column, unit: "s", aggregate: .mean, better: .lower, role: .latency)
    case "availability":
      Metric(key: key, label: key.column, unit: "%", aggregate: .mean, better: .higher, role: .errors)
    default: Metric(key: key, label: key.column, aggregate: .sum, better: .neither, role: .traffic)
    }
  }

  /// A matrix with callers as rows and callees as columns.
  private static func graph(at path: String) throws -> CallGraph {
    let table = try CSVTable(at: path)
    return CallGraph(
      table.rows.flatMap { row in
        zip(table.header, row).dropFirst().filter { Double($1) ?? 0 != 0 }.map { callee, _ in
          CallGraph.Call(caller: row[0], callee: callee)
        }
      })
  }
}

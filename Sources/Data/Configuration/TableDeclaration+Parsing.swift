internal import Datasets
internal import Time
internal import YAML

extension TableDeclaration {
  /// The table declared by an item of `tables`.
  init(_ node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: ["file", "time", "service", "zone", "duplicates", "metrics"])
    let fileNode = try mapping.required("file")
    let file = try fileNode.string()
    guard !TableDeclaration.name(of: file).isEmpty, !file.utf8.contains(0) else {
      throw fileNode.rejected("\(excerpt(file)) is not a file name", wayOut: "write one such as metrics.csv")
    }
    let time = try mapping["time"]?.string() ?? "timestamp"
    let service = try mapping["service"]?.string()
    let metricsNode = try mapping.required("metrics")
    let metrics = try TableDeclaration.metrics(metricsNode, table: TableDeclaration.name(of: file))
    let taken = [time] + (service.map { [$0] } ?? [])
    if let doubled = metrics.first(where: { taken.contains($0.key.column) }) {
      throw metricsNode.rejected(
        "the column \(excerpt(doubled.key.column)) already holds times or services", wayOut: "list columns of numbers")
    }
    guard service != time else {
      throw node.rejected("times and services are in the same column", wayOut: "name two columns")
    }
    self.init(
      file: file, timeColumn: time, serviceColumn: service,
      zone: try mapping["zone"].map { node throws(YAMLError) in try Configuration.zone(in: node) },
      keepsDuplicates: try mapping["duplicates"].map { node throws(YAMLError) in
        try node.choice(of: Duplicates.self) == .keep
      }, metrics: metrics)
  }

  /// The treatment of rows that are equal in all columns.
  private enum Duplicates: String, CaseIterable {
    case once, keep
  }

  /// Metrics with their properties, or a plain list of columns.
  private static func metrics(_ node: Node, table: String) throws(YAMLError) -> [Metric] {
    var metrics: [Metric] = []
    if case .sequence(let items) = node.content {
      for item in items {
        let column = try item.string()
        guard !metrics.contains(where: { $0.key.column == column }) else {
          throw item.rejected("the column \(excerpt(column)) is already listed", wayOut: "keep only one")
        }
        metrics.append(Metric(key: MetricKey(table: table, column: column)))
      }
    } else {
      metrics = try node.mapping().entries.map { entry throws(YAMLError) in
        try Metric(key: MetricKey(table: table, column: entry.key), properties: entry.value)
      }
    }
    guard !metrics.isEmpty else {
      throw node.rejected("no metric is listed", wayOut: "list the columns to read, such as [users]")
    }
    return metrics
  }
}

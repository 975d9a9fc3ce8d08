import Datasets
import YAML

extension Patience {
  /// Parses the limits of patience; nil for the word `none`.
  static func optional(in node: Node) throws(YAMLError) -> Patience? {
    if case .scalar(let scalar) = node.content, scalar.text == "none" { return nil }
    let columns = [BusinessMetric.avgResponseTime, .errorRate].map(\.metric.key.column)
    let mapping = try node.mapping(allowing: columns)
    return Patience(
      responseTime: try Limit(in: try mapping.required(columns[0])),
      errorRate: try Limit(in: try mapping.required(columns[1])))
  }
}

extension Patience.Limit {
  fileprivate init(in node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: ["limit", "evening", "loss", "per"])
    let limit = try mapping.required("limit").double(in: 0...1e9)
    self.init(
      limit: limit,
      eveningLimit: try mapping["evening"].map { node throws(YAMLError) in try node.double(in: 0...1e9) } ?? limit,
      loss: try mapping.required("loss").double(in: 0...1),
      unit: try mapping.required("per").double(in: 0.001...1e9))
  }
}

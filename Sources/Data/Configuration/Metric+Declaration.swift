internal import Datasets
internal import YAML

extension Metric {
  /// A metric in `key`'s column without declared properties.
  init(key: MetricKey) {
    self.init(key: key, label: Metric.label(of: key.column), aggregate: Role.other.usualAggregate)
  }

  /// The metric in `key`'s column with the declared `properties`, and the defaults of its role for the others.
  init(key: MetricKey, properties: Node) throws(YAMLError) {
    guard !properties.isNull else {
      self.init(key: key)
      return
    }
    let mapping = try properties.mapping(allowing: ["unit", "label", "aggregate", "better", "role"])
    let role = try mapping["role"]?.choice(of: Role.self) ?? .other
    self.init(
      key: key, label: try mapping["label"]?.string() ?? Metric.label(of: key.column),
      unit: try mapping["unit"]?.string() ?? "",
      aggregate: try mapping["aggregate"]?.choice(of: Aggregate.self) ?? role.usualAggregate,
      better: try mapping["better"]?.choice(of: Better.self) ?? role.usualDirection, role: role)
  }

  /// `hourly_revenue` as a display name: `Hourly revenue`.
  static func label(of name: String) -> String {
    let words = name.split { $0 == "_" || $0 == "-" || $0 == " " || $0 == "." }.joined(separator: " ")
    return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Metric.Role {
  /// Money and orders are additive; everything else is a level.
  fileprivate var usualAggregate: Metric.Aggregate {
    switch self {
    case .money, .orders: .sum
    case .traffic, .latency, .errors, .resource, .engagement, .other: .mean
    }
  }

  /// Engagement has no default direction: a conversion rate should be high, a bounce rate low.
  fileprivate var usualDirection: Metric.Better {
    switch self {
    case .money, .orders, .traffic: .higher
    case .latency, .errors, .resource: .lower
    case .engagement, .other: .neither
    }
  }
}

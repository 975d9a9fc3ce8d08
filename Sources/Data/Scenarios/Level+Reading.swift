import YAML

extension Level {
  /// Parses a level such as `{idle: 563, load: 205, noise: 0.03, memory: 0.5}`; all keys except `idle` are optional, default: 0.
  init(in node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: ["idle", "load", "noise", "memory"])
    func number(_ key: String, in range: ClosedRange<Double>) throws(YAMLError) -> Double {
      try mapping[key].map { node throws(YAMLError) in try node.double(in: range) } ?? 0
    }
    self.init(
      idle: try mapping.required("idle").double(in: 0...1e9), perLoad: try number("load", in: 0...1e9),
      deviation: try number("noise", in: 0...0.3), memory: try number("memory", in: 0...0.999))
  }
}

extension BusinessLevels {
  /// Parses levels by name; default: the built-in shop's.
  init(in node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: LevelName.allCases.map(\.rawValue))
    func level(_ name: LevelName) throws(YAMLError) -> Level {
      try mapping[name.rawValue].map(Level.init(in:)) ?? name.level(in: Scenario.shop.levels)
    }
    self.init(
      activeUsers: try level(.activeUsers), pageViewsPerUser: try level(.pageViewsPerUser),
      requestsPerUser: try level(.requestsPerUser), conversionRate: try level(.conversionRate),
      orderValue: try level(.orderValue), bounceRate: try level(.bounceRate),
      responseTime: try level(.responseTime), errorRate: try level(.errorRate))
  }
}

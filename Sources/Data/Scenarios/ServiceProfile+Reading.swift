import Datasets
import Time
import YAML

extension ServiceProfile {
  /// Parses at least one service, with unique names and calls between them.
  static func list(in node: Node) throws(YAMLError) -> [ServiceProfile] {
    let items = try node.list()
    guard (1...Scenario.mostServices).contains(items.count) else {
      throw node.rejected("\(items.count) services", wayOut: "list 1 to \(Scenario.mostServices)")
    }
    let services = try items.map { item throws(YAMLError) in try ServiceProfile(in: item) }
    var names: Set<String> = []
    for (item, service) in zip(items, services) where !names.insert(service.name).inserted {
      throw item.rejected("a second service is named \(service.name)", wayOut: "give each service its own name")
    }
    for (item, service) in zip(items, services) {
      for (place, callee) in service.calls.enumerated() where callee == service.name || !names.contains(callee) {
        let calls = try item.mapping().required("calls").list()
        throw calls[place].rejected(
          "\(callee) is no other service of this scenario", wayOut: "name one of the services")
      }
    }
    return services
  }

  private init(in node: Node) throws(YAMLError) {
    let columns = ServiceMetric.allCases.map(\.metric.key.column)
    let mapping = try node.mapping(allowing: ["name", "calls"] + columns)
    func level(of metric: ServiceMetric) throws(YAMLError) -> Level {
      try Level(in: try mapping.required(metric.metric.key.column))
    }
    self.init(
      name: try ScenarioText.service(in: try mapping.required("name")),
      calls: try mapping["calls"].map { node throws(YAMLError) in
        try node.list().map { item throws(YAMLError) in try item.string() }
      } ?? [],
      cpu: try level(of: .cpu), memory: try level(of: .memory), responseTime: try level(of: .responseTime))
  }
}

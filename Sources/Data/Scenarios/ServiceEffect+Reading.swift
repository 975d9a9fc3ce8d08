import Datasets
import YAML

extension ServiceEffect {
  /// The range of an effect's factor.
  static let factors = 0.0...1_000

  /// The earliest effect on a service relative to the start of an incident, in minutes.
  private static let earliest = -1_440

  /// Parses `service: {cpu_percent: 4, after: -20m}` of an incident of `duration` minutes.
  init(in entry: Node.Entry, services: [String], duration: Int) throws(YAMLError) {
    let columns = ServiceMetric.allCases.map(\.metric.key.column)
    let mapping = try entry.value.mapping(allowing: columns + ["after"])
    func factor(of metric: ServiceMetric) throws(YAMLError) -> Double {
      try mapping[metric.metric.key.column].map { node throws(YAMLError) in
        try node.double(in: ServiceEffect.factors)
      } ?? 1
    }
    self.init(
      on: entry.key == ServiceEffect.others
        ? nil : try ScenarioText.known(entry.key, among: services, at: entry.place),
      cpu: try factor(of: .cpu), memory: try factor(of: .memory), responseTime: try factor(of: .responseTime),
      after: try mapping["after"]?.minutes(in: ServiceEffect.earliest...duration - 1) ?? 0)
  }
}

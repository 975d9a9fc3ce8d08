import Datasets
import Time
import YAML

extension PlannedIncident {
  private static let keys = ["id", "title", "kind", "day", "from", "for", "root", "effects", "services"]

  /// Parses incidents in any order and sorts them by time; `services` are the scenario's services.
  static func list(in node: Node, services: [String]) throws(YAMLError) -> [PlannedIncident] {
    let items = try node.list()
    let incidents = try items.map { item throws(YAMLError) in try PlannedIncident(in: item, services: services) }
    var ids: Set<String> = []
    for (item, incident) in zip(items, incidents) where !ids.insert(incident.id).inserted {
      throw item.rejected("a second incident has the id \(incident.id)", wayOut: "give each incident its own id")
    }
    return incidents.sorted { left, right in (left.offset, left.id) < (right.offset, right.id) }
  }

  private init(in node: Node, services: [String]) throws(YAMLError) {
    let mapping = try node.mapping(allowing: PlannedIncident.keys)
    let from = try mapping.required("from")
    guard let minute = PlainNumber.minute(ofClock: try from.string()) else {
      throw from.rejected("\(try from.string()) is not a time of day", wayOut: "write one such as \"14:00\"")
    }
    let duration = try mapping.required("for").minutes(in: 1...Scenario.mostDays * 1_440)
    let effects = try mapping["effects"]?.mapping().entries ?? []
    let serviceEffects = try mapping["services"]?.mapping().entries ?? []
    self.init(
      id: try ScenarioText.name(in: try mapping.required("id")),
      title: try ScenarioText.name(in: try mapping.required("title")),
      kind: try ScenarioText.name(in: try mapping.required("kind")),
      day: try mapping.required("day").int(in: 1...Scenario.mostDays), minute: minute, duration: duration,
      rootService: try mapping["root"].map { node throws(YAMLError) in
        try ScenarioText.known(try node.string(), among: services, at: node.place)
      },
      effects: try effects.map { entry throws(YAMLError) in try BusinessEffect(in: entry, duration: duration) },
      serviceEffects: try serviceEffects.map { entry throws(YAMLError) in
        try ServiceEffect(in: entry, services: services, duration: duration)
      })
  }
}

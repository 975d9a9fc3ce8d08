internal import Datasets
internal import Time
internal import YAML

extension IncidentSource {
  /// A list of incidents, the name of a CSV file, `detect` or `none`; effects may only name metrics in `columns`.
  init(_ node: Node, columns: [String]) throws(YAMLError) {
    guard case .sequence(let items) = node.content else {
      switch try node.string() {
      case "none":
        self = .none
      case "detect":
        self = .detect
      case let file:
        self = .file(file)
      }
      return
    }
    var incidents: [DeclaredIncident] = []
    for (index, item) in items.enumerated() {
      let incident = try DeclaredIncident(item, number: index + 1, columns: columns)
      if let other = incidents.first(where: { $0.id == incident.id }) {
        throw item.rejected(
          "the ID \(excerpt(incident.id)) is already used on line \(other.place.line)",
          wayOut: "give each incident its own ID")
      }
      incidents.append(incident)
    }
    self = incidents.isEmpty ? .none : .list(incidents)
  }
}

extension DeclaredIncident {
  fileprivate init(_ node: Node, number: Int, columns: [String]) throws(YAMLError) {
    let mapping = try node.mapping(allowing: [
      "id", "title", "kind", "start", "end", "root_service", "affected_services", "expected_effects",
    ])
    let id = try mapping["id"]?.string() ?? "incident-\(number)"
    // An empty `end` means that the incident is open; a missing one is a mistake.
    let end = mapping.has("end") ? mapping["end"] : try mapping.required("end")
    let effects = try mapping["expected_effects"]?.mapping(allowing: columns).entries ?? []
    self.init(
      id: id, title: try mapping["title"]?.string() ?? id, kind: try mapping["kind"]?.string() ?? "incident",
      start: try Timestamp(in: mapping.required("start")),
      end: try end.map { node throws(YAMLError) in try Timestamp(in: node) },
      rootService: try mapping["root_service"]?.string(),
      affectedServices: try mapping["affected_services"]?.list().map { item throws(YAMLError) in
        try item.string()
      } ?? [],
      effects: try effects.map { entry throws(YAMLError) in
        let factor = try entry.value.double()
        guard factor >= 0 else {
          throw entry.value.rejected("a factor is negative", wayOut: "write a multiple such as 0.15")
        }
        return Incident.Effect(column: entry.key, factor: factor)
      }, place: node.place)
  }
}

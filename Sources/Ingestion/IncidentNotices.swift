internal import Datasets

/// What is odd about declared incidents beside the data.
struct IncidentNotices {
  /// The notices, in the order of the incidents.
  let all: [Notice]

  init(_ incidents: [Incident], services: Set<String>, grid: TimeGrid) {
    all = incidents.flatMap { incident in
      let place = "incident \(Excerpt.plain(incident.id))"
      var notices: [Notice] = []
      if !incident.window.overlaps(grid.window) {
        notices.append(
          Notice(
            .warning, kind: "incident-outside", place: place,
            text: "the incident lies outside of the data, so nothing can be measured"))
      }
      let named = (incident.rootService.map { [$0] } ?? []) + incident.affectedServices
      let unknown = Set(named).subtracting(services).sorted()
      if !unknown.isEmpty {
        notices.append(
          Notice(
            .note, kind: "unknown-services", place: place,
            text: "no table has the services that are declared here: \(Excerpt.list(unknown))"))
      }
      return notices
    }
  }
}

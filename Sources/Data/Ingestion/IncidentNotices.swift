internal import Datasets
internal import Time

/// Notices about declared incidents that do not fit the data.
struct IncidentNotices {
  /// The notices, in the order of the incidents.
  let all: [Notice]

  init(_ incidents: [Incident], services: Set<String>, grid: TimeGrid) {
    all = incidents.flatMap { incident in
      let place = Notice.Place.incident(id: Excerpt.plain(incident.id))
      var notices: [Notice] = []
      if !incident.window.overlaps(grid.window) { notices.append(Notice(.warning, .incidentOutside, at: place)) }
      let named = (incident.rootService.map { [$0] } ?? []) + incident.affectedServices
      let unknown = Set(named).subtracting(services).sorted()
      if !unknown.isEmpty { notices.append(Notice(.note, .unknownServices(unknown.map(Excerpt.plain)), at: place)) }
      return notices
    }
  }
}

/// Where a report learns what happened.
public enum IncidentSource: Hashable, Sendable {
  /// Nothing is known to have happened.
  case none
  /// A CSV table of incidents.
  case file(String)
  /// Incidents written in the configuration itself, in its order.
  case list([DeclaredIncident])
}

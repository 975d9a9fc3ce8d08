/// Where a report learns what happened.
public enum IncidentSource: Hashable, Sendable {
  /// Nothing is known to have happened, and nothing is to be looked for.
  case none
  /// Nothing is known to have happened; what stands out in the data is to be found.
  case detect
  /// A CSV table of incidents.
  case file(String)
  /// Incidents written in the configuration itself, in its order.
  case list([DeclaredIncident])
}

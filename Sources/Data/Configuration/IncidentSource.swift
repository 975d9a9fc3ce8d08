/// The source of a report's incidents.
public enum IncidentSource: Hashable, Sendable {
  /// No known incidents, and no detection.
  case none
  /// No known incidents; anomalies in the data are to be detected.
  case detect
  /// A CSV table of incidents.
  case file(String)
  /// Incidents written in the configuration itself, in its order.
  case list([DeclaredIncident])
}

public import Datasets
public import Time
public import YAML

/// An incident as declared in the configuration; its times become instants once the report's zone is known.
public struct DeclaredIncident: Hashable, Sendable {
  /// Name, unique in the configuration.
  public let id: String
  /// Its display title.
  public let title: String
  /// Free-form kind.
  public let kind: String
  /// The first moment of the incident.
  public let start: Timestamp
  /// The first moment after the incident; nil if it is still open.
  public let end: Timestamp?
  /// The declared root service or, for a sale, the bottleneck.
  public let rootService: String?
  /// The services declared as affected.
  public let affectedServices: [String]
  /// The declared effects.
  public let effects: [Incident.Effect]
  /// The location of the declaration.
  public let place: Place

  /// The incident in `zone`. Civil times that the clocks showed twice use the first occurrence, skipped ones are shifted forward, each with
  /// a notice. An end that is not after the start is an error.
  public func resolved(in zone: Zone) throws(YAMLError) -> (incident: Incident, notices: [Notice]) {
    let (first, last) = (start.resolved(in: zone), end?.resolved(in: zone))
    let after = last?.instant ?? first.instant.advanced(by: 1)
    guard first.instant < after else {
      let fault = "the incident \(excerpt(id)) ends before or when it starts"
      let wayOut = "set `end` to the first moment after it, or leave it empty while the incident is open"
      throw YAMLError(.rejected(fault: fault, wayOut: wayOut), at: place)
    }
    let incident = Incident(
      id: id, title: title, kind: kind, window: TimeWindow(start: first.instant, end: after), isOpen: end == nil,
      rootService: rootService, affectedServices: affectedServices, declaredEffects: effects)
    let notices = [(Notice.Edge.start, first), (.end, last)].compactMap { edge, resolution in
      resolution?.notice(on: edge, of: id, at: .configuration(place.description))
    }
    return (incident, notices)
  }
}

public import Datasets
public import Time
public import YAML

/// An incident as the configuration declares it; its times are moments only once the report's zone is known.
public struct DeclaredIncident: Hashable, Sendable {
  /// Name, unique in the configuration.
  public let id: String
  /// What people call it.
  public let title: String
  /// Free word for the kind.
  public let kind: String
  /// First moment inside.
  public let start: Timestamp
  /// First moment after; nil where it is still open.
  public let end: Timestamp?
  /// The service declared to be at its root, or of a sale its bottleneck.
  public let rootService: String?
  /// The services declared to be affected.
  public let affectedServices: [String]
  /// The effects declared.
  public let effects: [Incident.Effect]
  /// Where the declaration stands.
  public let place: Place

  /// The incident in `zone`. Civil times that the clocks there show twice count as the first, skipped ones are shifted
  /// forward, each with a notice; an end that is not after the start is an error.
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

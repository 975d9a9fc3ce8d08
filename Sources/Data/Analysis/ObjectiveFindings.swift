public import Datasets
public import Time

/// How often an objective was broken: over the whole period in `SeriesFindings`, in one window in `IncidentFindings`.
public struct ObjectiveFindings: Hashable, Sendable {
  /// The series compared with the limit.
  public let key: SeriesKey
  /// The limit.
  public let objective: Objective
  /// Number of buckets in breach.
  public let breached: Int
  /// Buckets with a value over the whole period.
  public let measured: Int
  /// Number of buckets in breach inside an incident.
  public let breachedInIncidents: Int
  /// Starts of the buckets in breach, in time order.
  public let times: [Instant]
}

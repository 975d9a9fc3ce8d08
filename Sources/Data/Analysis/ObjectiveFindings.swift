public import Datasets
public import Time

/// How often an objective was broken: over the whole period in `SeriesFindings`, in one window in `IncidentFindings`.
public struct ObjectiveFindings: Hashable, Sendable {
  /// The series that the limit was held against.
  public let key: SeriesKey
  /// The limit.
  public let objective: Objective
  /// Buckets in breach, and buckets with a value.
  public let breached: Int
  /// Buckets with a value over the whole period.
  public let measured: Int
  /// Buckets in breach that lie inside some incident.
  public let breachedInIncidents: Int
  /// Starts of the buckets in breach, in order of time.
  public let times: [Instant]
}

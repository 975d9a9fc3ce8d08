public import Datasets

/// How often an objective was broken.
public struct ObjectiveFindings: Hashable, Sendable {
  /// The limit.
  public let objective: Objective
  /// Buckets in breach over the whole period, and buckets with a value.
  public let breached: Int
  public let measured: Int
  /// Buckets in breach that lie inside some incident.
  public let breachedInIncidents: Int
  /// Starts of the buckets in breach, in order of time.
  public let times: [Instant]
}

public import Datasets

/// A synthetic shop: its rhythm, its services and what happens to them. The same scenario always makes the same bytes.
public struct Scenario: Hashable, Sendable {
  /// Title of the report that is made from it; the month is added.
  public var title: String
  /// IANA name of the zone in which the tables' times are meant.
  public var zone: String
  /// Midnight of day 1.
  public var start: CivilTime
  /// Length in days; one more record is written at midnight after the last day.
  public var days: Int
  /// Seconds between records; divides an hour.
  public var step: Int
  /// Picks the noise.
  public var seed: UInt64
  /// Daily and weekly rhythm of traffic.
  public var rhythm: Rhythm
  /// What is normal.
  public var levels: Levels
  /// The services, entry point first.
  public var services: [Service]
  /// Who calls whom.
  public var calls: [CallGraph.Call]
  /// What happens, in order of time.
  public var incidents: [PlannedIncident]
  /// How customers lose patience with slow or failing pages; nil where only the usual latency matters.
  public var patience: Patience?

  /// Number of records of a table without services.
  public var recordCount: Int { days * 86_400 / step + 1 }

  /// The incidents that lie inside the scenario's days.
  public var occurringIncidents: [PlannedIncident] {
    incidents.filter { $0.day >= 1 && ($0.day - 1) * 86_400 + $0.startSecond + $0.duration <= days * 86_400 }
  }

  /// When `incident` is declared to happen.
  public func window(of incident: PlannedIncident) -> (start: CivilTime, end: CivilTime) {
    let begin = start.linearSeconds + (incident.day - 1) * 86_400 + incident.startSecond
    return (CivilTime(linearSeconds: begin), CivilTime(linearSeconds: begin + incident.duration))
  }
}

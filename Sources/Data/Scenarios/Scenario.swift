public import Datasets
public import Time

/// A synthetic shop and what happens to it: everything from which its data follow, to the byte.
public struct Scenario: Hashable, Sendable {
  /// What the shop is called; the report's title adds the period.
  public let name: String
  /// IANA zone in which the civil times of the tables are meant.
  public let zone: String
  /// Midnight at the start of day 1.
  public let start: CivilTime
  /// Days; the tables end with the midnight after the last one.
  public let days: Int
  /// Seconds from record to record: whole minutes, a part of the hour.
  public let step: Int
  /// What all noise follows from: the same seed, the same bytes.
  public let seed: Int
  /// Daily and weekly rhythm of traffic.
  public let rhythm: Rhythm
  /// Ordinary levels of the shop's metrics.
  public let levels: BusinessLevels
  /// Share of the conversion rate lost with each 100 ms above the hour's usual response time.
  public let lossPer100Milliseconds: Double
  /// Limits of the customers' patience; nil where the effects of incidents on conversion are all declared.
  public let patience: Patience?
  /// Services, in the order of the tables.
  public let services: [ServiceProfile]
  /// Incidents, in order of time. Those that do not fit in the days do not happen.
  public let incidents: [PlannedIncident]

  /// Number of records of each table, a service's for the table of services.
  public var recordCount: Int { days * 86_400 / step + 1 }

  /// Time of record `index`.
  public func time(at index: Int) -> CivilTime {
    CivilTime(linearSeconds: start.linearSeconds + index * step)
  }

  /// Factor of the rhythm at `time`: 1 in a weekday hour at base level.
  public func load(at time: CivilTime) -> Double {
    rhythm.hours[time.hour] * rhythm.days[time.weekday]
  }

  /// The incidents that begin and end within the days of the scenario.
  public var incidentsInside: [PlannedIncident] {
    incidents.filter { $0.offset + $0.duration * 60 <= days * 86_400 }
  }

  /// When `incident` happens, as the clocks of the scenario's zone show it.
  public func window(of incident: PlannedIncident) -> (start: CivilTime, end: CivilTime) {
    let begin = start.linearSeconds + incident.offset
    return (CivilTime(linearSeconds: begin), CivilTime(linearSeconds: begin + incident.duration * 60))
  }

  /// The services that `incident` does something to, by its own effects, in the scenario's order.
  public func affectedServices(of incident: PlannedIncident) -> [String] {
    services.map(\.name).filter { incident.effect(on: $0) != nil }
  }

  /// Who calls whom.
  public var callGraph: CallGraph {
    CallGraph(services.flatMap { service in service.calls.map { CallGraph.Call(caller: service.name, callee: $0) } })
  }
}

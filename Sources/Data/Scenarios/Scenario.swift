public import Datasets
public import Time

/// A synthetic shop and its incidents: a complete description that determines every byte of its data.
public struct Scenario: Hashable, Sendable {
  /// The shop's name; the report's title adds the period.
  public let name: String
  /// IANA time zone of the tables' local times.
  public let zone: String
  /// Midnight at the start of day 1.
  public let start: CivilTime
  /// Number of days; the tables end with the midnight after the last one.
  public let days: Int
  /// Seconds between records: whole minutes that divide the hour.
  public let step: Int
  /// The random seed; the same seed gives the same bytes.
  public let seed: Int
  /// Daily and weekly rhythm of traffic.
  public let rhythm: Rhythm
  /// Usual levels of the shop's metrics.
  public let levels: BusinessLevels
  /// Share of the conversion rate lost per 100 ms above the hour's usual response time.
  public let lossPer100Milliseconds: Double
  /// Limits of the customers' patience; nil if all effects of incidents on conversion are declared.
  public let patience: Patience?
  /// Services, in the order of the tables.
  public let services: [ServiceProfile]
  /// Incidents in time order. Those outside the days of the scenario do not occur.
  public let incidents: [PlannedIncident]

  /// Number of records per table; for the table of services, per service.
  public var recordCount: Int { days * 86_400 / step + 1 }

  /// Time of record `index`.
  public func time(at index: Int) -> CivilTime {
    CivilTime(linearSeconds: start.linearSeconds + index * step)
  }

  /// Factor of the rhythm at `time`: 1 in a weekday hour at base level.
  public func load(at time: CivilTime) -> Double {
    rhythm.hours[time.hour] * rhythm.days[time.weekday]
  }

  /// The incidents that start and end within the days of the scenario.
  public var incidentsInside: [PlannedIncident] {
    incidents.filter { $0.offset + $0.duration * 60 <= days * 86_400 }
  }

  /// Start and end of `incident`, in local time of the scenario's zone.
  public func window(of incident: PlannedIncident) -> (start: CivilTime, end: CivilTime) {
    let begin = start.linearSeconds + incident.offset
    return (CivilTime(linearSeconds: begin), CivilTime(linearSeconds: begin + incident.duration * 60))
  }

  /// The services with an effect of `incident`, in the scenario's order.
  public func affectedServices(of incident: PlannedIncident) -> [String] {
    services.map(\.name).filter { incident.effect(on: $0) != nil }
  }

  /// The calls between services.
  public var callGraph: CallGraph {
    CallGraph(services.flatMap { service in service.calls.map { CallGraph.Call(caller: service.name, callee: $0) } })
  }
}

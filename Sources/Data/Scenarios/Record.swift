import Datasets
public import Time

/// The rows of all tables at one time, with their values without any incident.
public struct Record: Hashable, Sendable {
  /// The time.
  public let time: CivilTime
  /// The shop's values.
  public let business: BusinessReading
  /// The services' values, in the scenario's order.
  public let services: [ServiceReading]
  /// The shop's values without any incident: the same random draws without factors.
  public let ordinaryBusiness: BusinessReading
  /// The services' values without any incident.
  public let ordinaryServices: [ServiceReading]
}

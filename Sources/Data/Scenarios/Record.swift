import Datasets
public import Time

/// All tables' rows of one time, with what they would be without any incident.
public struct Record: Hashable, Sendable {
  /// The time.
  public let time: CivilTime
  /// The shop as it was.
  public let business: BusinessReading
  /// The services as they were, in the scenario's order.
  public let services: [ServiceReading]
  /// The shop without any incident: the same draws, unscaled.
  public let ordinaryBusiness: BusinessReading
  /// The services without any incident.
  public let ordinaryServices: [ServiceReading]
}

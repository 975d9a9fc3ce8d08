/// Something that happens in a scenario: when, and what it does. An incident scales what would have been.
public struct PlannedIncident: Hashable, Sendable {
  /// A multiple, and how long after the incident's start it sets in. It ends as much later, so that the length stays.
  public struct Effect: Hashable, Sendable {
    /// Multiple of the value without the incident.
    public var factor: Double
    /// Minutes after the start. In steps longer than that, everything sets in at once.
    public var delay: Int
  }

  /// What happens to one service.
  public struct ServiceEffect: Hashable, Sendable {
    /// The service.
    public var service: String
    /// Multiples of processor use, memory use and response time.
    public var cpu: Double
    public var memory: Double
    public var latency: Double
    /// Minutes after the incident's start.
    public var delay: Int
  }

  /// Unique name, used in permalinks.
  public var id: String
  /// What people call it.
  public var title: String
  /// `outage`, `slowdown`, `sale`, or any other word.
  public var kind: String
  /// Day of the scenario, 1 for the first.
  public var day: Int
  /// Seconds after that day's midnight.
  public var startSecond: Int
  /// Length in seconds.
  public var duration: Int
  /// Where it begins; nil where no service is at its root.
  public var root: String?
  /// Effect on each quantity of the shop; quantities that are not named stay as they are.
  public var effects: [Quantity: Effect]
  /// Effects on the shop's named services.
  public var services: [ServiceEffect]
  /// Effect on every service that is not named; nil for none.
  public var otherServices: ServiceEffect?

  /// The effect on `service`, named or not.
  func effect(on service: String) -> ServiceEffect? {
    services.first { $0.service == service } ?? otherServices
  }
}

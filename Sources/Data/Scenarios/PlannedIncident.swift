/// An incident of a scenario: its time, counted from the scenario's start, and its effects.
public struct PlannedIncident: Hashable, Sendable {
  /// Name, unique in the scenario.
  public let id: String
  /// Title in reports.
  public let title: String
  /// Free-text kind: `outage`, `slowdown`, `sale`.
  public let kind: String
  /// Day of the scenario on which it starts, from 1.
  public let day: Int
  /// Minutes after midnight of that day.
  public let minute: Int
  /// Length in minutes.
  public let duration: Int
  /// The service at the root of the incident, or the bottleneck of a sale; nil without one.
  public let rootService: String?
  /// Effects on the whole shop, each metric at most once.
  public let effects: [BusinessEffect]
  /// Effects on services, each service at most once.
  public let serviceEffects: [ServiceEffect]

  /// Creates an incident that starts on `day` at `minute` and lasts `duration` minutes.
  public init(
    id: String, title: String, kind: String, day: Int, minute: Int, duration: Int, rootService: String?,
    effects: [BusinessEffect], serviceEffects: [ServiceEffect]
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.day = day
    self.minute = minute
    self.duration = duration
    self.rootService = rootService
    self.effects = effects
    self.serviceEffects = serviceEffects
  }

  /// Seconds from the scenario's start to the incident's start.
  var offset: Int { (day - 1) * 86_400 + minute * 60 }

  /// The effect on `metric`; nil if unaffected.
  public func effect(on metric: BusinessMetric) -> BusinessEffect? {
    effects.first { $0.metric == metric }
  }

  /// The effect on `service`; nil if unaffected.
  public func effect(on service: String) -> ServiceEffect? {
    serviceEffects.first { $0.service == service }
      ?? serviceEffects.first { $0.service == nil }?.applied(to: service)
  }

  /// The same incident in a shop with only `services`.
  func restricted(to services: [String]) -> PlannedIncident {
    PlannedIncident(
      id: id, title: title, kind: kind, day: day, minute: minute, duration: duration,
      rootService: rootService.flatMap { services.contains($0) ? $0 : nil }, effects: effects,
      serviceEffects: serviceEffects.filter { effect in effect.service.map(services.contains) ?? true })
  }
}

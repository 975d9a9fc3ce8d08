public import Time

/// An outage, a slowdown, a sale or a similar event, either declared or detected in the data.
public struct Incident: Hashable, Sendable {
  /// A declared effect: the metric, relative to normal, during the incident.
  public struct Effect: Hashable, Sendable {
    /// Column name of the metric.
    public let column: String
    /// Multiple of the normal value: 0.15 is a drop by 85 %.
    public let factor: Double

    /// The claim that the metric in `column` was `factor` times its normal value.
    public init(column: String, factor: Double) {
      self.column = column
      self.factor = factor
    }
  }

  /// The declared name of the incident, unique in the report.
  public let id: String
  /// Its display title.
  public let title: String
  /// Free-form kind: `outage`, `slowdown`, `sale`, ….
  public let kind: String
  /// The declared or detected time of the incident; until the end of the data if it is open.
  public let window: TimeWindow
  /// Whether the incident is still in progress at the end of the data.
  public let isOpen: Bool
  /// The declared root service or, for a sale, the bottleneck; nil if unknown. The analysis does not use it, and only compares it with its
  /// result.
  public let rootService: String?
  /// The services declared as affected.
  public let affectedServices: [String]
  /// The declared effects.
  public let declaredEffects: [Effect]
  /// Whether the incident is declared; otherwise it was detected in the data.
  public let isDeclared: Bool

  /// An incident with these properties.
  public init(
    id: String, title: String, kind: String, window: TimeWindow, isOpen: Bool = false, rootService: String? = nil,
    affectedServices: [String] = [], declaredEffects: [Effect] = [], isDeclared: Bool = true
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.window = window
    self.isOpen = isOpen
    self.rootService = rootService
    self.affectedServices = affectedServices
    self.declaredEffects = declaredEffects
    self.isDeclared = isDeclared
  }

  /// The incident as known at `end`, the end of the data: an open one lasts until then, or one second if it begins later.
  public func known(until end: Instant) -> Incident {
    guard isOpen else { return self }
    let known = TimeWindow(start: window.start, end: max(end, window.start.advanced(by: 1)))
    return Incident(
      id: id, title: title, kind: kind, window: known, isOpen: true, rootService: rootService,
      affectedServices: affectedServices, declaredEffects: declaredEffects, isDeclared: isDeclared)
  }
}

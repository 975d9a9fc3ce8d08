public import Time

/// Something that happened: an outage, a slowdown, a sale; declared by somebody, or detected in the data.
public struct Incident: Hashable, Sendable {
  /// The effect that the declaration claims: this metric times this factor while the incident lasted.
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
  /// What people call it.
  public let title: String
  /// Free word for the kind: `outage`, `slowdown`, `sale`, ….
  public let kind: String
  /// When it was declared, or detected, to have happened; to the end of the data where it is open.
  public let window: TimeWindow
  /// Whether it had not ended when the data ends.
  public let isOpen: Bool
  /// The service declared to be at its root, or of a sale its bottleneck; nil where unknown. Never used by the analysis, only
  /// compared with it.
  public let rootService: String?
  /// The services declared to be affected.
  public let affectedServices: [String]
  /// The effects that were declared.
  public let declaredEffects: [Effect]
  /// Whether somebody declared it; else it was detected in the data.
  public let isDeclared: Bool

  /// An incident with all that is known of it.
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

  /// The incident as data that end at `end` know it: an open one lasts until then, or for a second where it begins later.
  public func known(until end: Instant) -> Incident {
    guard isOpen else { return self }
    let known = TimeWindow(start: window.start, end: max(end, window.start.advanced(by: 1)))
    return Incident(
      id: id, title: title, kind: kind, window: known, isOpen: true, rootService: rootService,
      affectedServices: affectedServices, declaredEffects: declaredEffects, isDeclared: isDeclared)
  }
}

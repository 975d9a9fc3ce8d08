/// The figures of one service's page.
public struct ServiceFigures: Sendable {
  /// Each metric over the period with its expected band, in the data set's order.
  public let metrics: [Figure]
  /// Its normal week.
  public let week: Figure?
  /// Load against latency.
  public let load: Figure?
  /// The service's metrics in each incident, side by side; nil without incidents.
  public let incidents: Figure?
  /// Its links to business metrics.
  public let links: Figure?

  /// All figures, in page order.
  public var all: [Figure] { metrics + [week, load, incidents, links].compactMap(\.self) }
}

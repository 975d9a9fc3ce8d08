/// The figures of one incident's page.
public struct IncidentFigures: Sendable {
  /// Business and system metrics on one time axis, expected and actual, with the loss shaded.
  public let story: Figure?
  /// The order in which series moved.
  public let onsets: Figure?
  /// Services by how anomalous they were; nil without services.
  public let suspects: Figure?
  /// Declared and measured effects; nil without declared effects.
  public let declared: Figure?
  /// Changes of correlations; nil with fewer than two series.
  public let correlationShift: Figure?

  /// All figures, in page order.
  public var all: [Figure] { [story, onsets, suspects, declared, correlationShift].compactMap(\.self) }
}

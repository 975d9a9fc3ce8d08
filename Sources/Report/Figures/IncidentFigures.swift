/// The figures of one incident's page.
public struct IncidentFigures: Sendable {
  /// Business and system metrics on one time axis, expected against actual, loss shaded.
  public let story: Figure?
  /// What moved first.
  public let onsets: Figure?
  /// Services by how anomalous they were; nil without services.
  public let suspects: Figure?
  /// Declared against measured effects; nil where none were declared.
  public let declared: Figure?
  /// How correlations shifted; nil with fewer than two series.
  public let correlationShift: Figure?

  /// Every figure once, in page order.
  public var all: [Figure] { [story, onsets, suspects, declared, correlationShift].compactMap(\.self) }
}

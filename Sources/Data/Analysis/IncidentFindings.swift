public import Datasets
public import Time

/// What is said of one incident.
public struct IncidentFindings: Sendable {
  /// Whether the incident was good or bad for the headline metric.
  public enum Character: String, Hashable, Sendable, CaseIterable {
    /// The headline metric got worse beyond its interval.
    case loss
    /// The headline metric got better beyond its interval.
    case gain
    /// No effect on the headline metric that its interval can tell from nothing.
    case neutral
    /// Not enough data to say, or an effect of which nobody said whether it is good.
    case unknown
  }

  /// What was declared.
  public let incident: Incident
  /// Last part of its permalink.
  public let slug: String
  /// Good, bad, or neither.
  public let character: Character
  /// Effect on each series, in the order of `Findings.series`.
  public let impacts: [Impact]
  /// Each series before, during and after, in the order of `Findings.series`.
  public let phases: [Phases]
  /// When each series left its expected band, first mover first; ties by key.
  public let onsets: [Onset]
  /// The time that can be told apart: onsets closer than this are ties. Seconds.
  public let resolution: Int
  /// First and last moment in which the headline metric (else any business metric) was outside of its band; nil where
  /// it never was.
  public let measuredWindow: TimeWindow?
  /// Services by how anomalous they were, worst first.
  public let suspects: [Suspect]
  /// How far the first suspect is ahead: score of the second ÷ score of the first; above 1 where the call graph put the
  /// lower score first. nil with fewer than two, and where the first is not anomalous at all.
  public let runnerUpShare: Double?
  /// Effects that were declared, beside those that were measured.
  public let declared: [DeclaredEffect]
  /// Pairs of series whose correlation changed most, largest change first.
  public let correlationShifts: [CorrelationShift]
  /// How long each objective was broken in the window.
  public let objectives: [ObjectiveFindings]
  /// How much of each error budget the window used up.
  public let errorBudgets: [ErrorBudget]
  /// What could be wrong with the figures of this very incident.
  public let caveats: [Notice]
}

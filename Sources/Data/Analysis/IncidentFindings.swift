public import Datasets
public import Time

/// Findings of one incident.
public struct IncidentFindings: Sendable {
  /// Whether the incident was good or bad for the headline metric.
  public enum Character: String, Hashable, Sendable, CaseIterable {
    /// The headline metric got worse, beyond its interval.
    case loss
    /// The headline metric got better, beyond its interval.
    case gain
    /// The interval of the effect on the headline metric contains 0.
    case neutral
    /// Not enough data, or an effect on a metric without a declared direction.
    case unknown
  }

  /// The incident as declared.
  public let incident: Incident
  /// Last part of its permalink.
  public let slug: String
  /// Good, bad, or neither.
  public let character: Character
  /// Effect on each series, in the order of `Findings.series`.
  public let impacts: [Impact]
  /// Each series before, during and after the incident, in the order of `Findings.series`.
  public let phases: [Phases]
  /// When each series left its expected band, earliest first; ties by key.
  public let onsets: [Onset]
  /// The time resolution in seconds: onsets closer than this are ties.
  public let resolution: Int
  /// First and last moment with the headline metric (otherwise any business metric) outside its band; nil if it stayed inside.
  public let measuredWindow: TimeWindow?
  /// Services by how anomalous they were, most anomalous first.
  public let suspects: [Suspect]
  /// Score of the second suspect ÷ score of the first; above 1 if the call graph ranked the lower score first. nil with fewer than two
  /// suspects, or if the first is not anomalous.
  public let runnerUpShare: Double?
  /// Declared effects with the corresponding measured ones.
  public let declared: [DeclaredEffect]
  /// Pairs of series with the largest change of correlation, largest first.
  public let correlationShifts: [CorrelationShift]
  /// How long each objective was broken in the window.
  public let objectives: [ObjectiveFindings]
  /// The consumption of each error budget in the window.
  public let errorBudgets: [ErrorBudget]
  /// Caveats about the results of this incident.
  public let caveats: [Notice]
}

public import Datasets

/// One series before, during and after an incident.
public struct Phases: Sendable {
  /// The series spoken of.
  public let key: SeriesKey
  /// As long before the incident's guard band as the policy's level window.
  public let before: Summary
  /// The incident's declared window.
  public let during: Summary
  /// As long after as before.
  public let after: Summary
}

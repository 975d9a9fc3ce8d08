public import Datasets

/// One series before, during and after an incident.
public struct Phases: Sendable {
  /// The series spoken of.
  public let key: SeriesKey
  /// The normal buckets of the policy's level window, before the incident's guard band.
  public let before: Summary
  /// The incident's declared window.
  public let during: Summary
  /// The normal buckets of an equal time after the guard band.
  public let after: Summary
}

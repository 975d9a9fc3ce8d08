public import Datasets

/// Findings of one series over the whole period.
public struct SeriesFindings: Sendable {
  /// The series spoken of.
  public let key: SeriesKey
  /// Summary of all buckets.
  public let overall: Summary
  /// Summary of the buckets outside every incident and its guard band.
  public let normal: Summary
  /// The expected course without any incident.
  public let expectation: Expectation
  /// The normal week.
  public let week: WeeklyPattern
  /// How often each objective of this metric was broken; empty without objectives.
  public let objectives: [ObjectiveFindings]
}

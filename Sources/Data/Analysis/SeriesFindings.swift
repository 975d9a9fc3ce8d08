public import Datasets

/// What is said of one series over the whole period.
public struct SeriesFindings: Sendable {
  /// The series spoken of.
  public let key: SeriesKey
  /// All buckets.
  public let overall: Summary
  /// Buckets outside every incident and its guard band.
  public let normal: Summary
  /// What each bucket would have been without any incident.
  public let expectation: Expectation
  /// The normal week.
  public let week: WeeklyPattern
  /// How often each objective of this metric was broken; empty where it has none.
  public let objectives: [ObjectiveFindings]
}

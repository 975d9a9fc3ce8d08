/// The expected course of a series without incidents, one value per bucket; `nan` if unknown.
public struct Expectation: Sendable {
  /// The values that a bucket's baseline rests on.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Median of the same hour of the week in other weeks.
    case hourOfWeek
    /// Median of the same hour of the day, separately for weekdays and weekends.
    case hourOfDay
    /// Median of all normal values, for a period too short for a rhythm.
    case level
    /// Too few values for an expectation.
    case none
  }

  /// The baseline scaled to the level of its surroundings.
  public let expected: [Double]
  /// Lower edge of the band that contains a single bucket in normal times with the policy's level.
  public let low: [Double]
  /// Upper edge of the band.
  public let high: [Double]
  /// The weakest rule used for any bucket with a value.
  public let rule: Rule
  /// Share of normal buckets inside a band computed from other weeks only; nil without normal buckets.
  public let coverage: Double?
}

/// What a series would have been without incidents, a value a bucket; `nan` where nothing can be said.
public struct Expectation: Sendable {
  /// From which other values a bucket's baseline was taken.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Median of the same hour of the week in other weeks.
    case hourOfWeek
    /// Median of the same hour of day, weekdays and weekend apart.
    case hourOfDay
    /// Median of all normal values: the period is too short for a rhythm.
    case level
    /// Too little data for any expectation.
    case none
  }

  /// The baseline scaled to the level of its surroundings.
  public let expected: [Double]
  /// Lower edge of the band in which a single bucket lies with the policy's level in normal times.
  public let low: [Double]
  /// Upper edge of that band.
  public let high: [Double]
  /// The weakest rule that any bucket with a value needed.
  public let rule: Rule
  /// Share of normal buckets that lie inside their band, the band taken from other weeks only; nil where there are none.
  public let coverage: Double?
}

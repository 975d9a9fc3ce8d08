public import Datasets
public import Time

/// When a series left its expected band in an incident, and when it returned.
public struct Onset: Hashable, Sendable {
  /// The direction in which the series left the band.
  public enum Direction: String, Hashable, Sendable {
    case up, down
  }

  /// The series spoken of.
  public let key: SeriesKey
  /// Start of the first bucket outside the band.
  public let start: Instant
  /// Start of the first bucket back inside; nil if it did not return within the data.
  public let recovery: Instant?
  /// Above or below the band.
  public let direction: Direction
  /// Largest deviation in robust standard deviations, as a positive number.
  public let peak: Double
}

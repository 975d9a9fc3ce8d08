public import Datasets
public import Time

/// An undeclared stretch of time that differs from all others.
public struct Detection: Hashable, Sendable {
  /// Whether the stretch was good or bad.
  public enum Direction: String, Hashable, Sendable {
    /// Business metrics got worse or, if they did not change, drivers did.
    case worse
    /// Business metrics or drivers got better.
    case better
    /// The change is neither good nor bad.
    case unclear
  }

  /// A series that left its usual values.
  public struct Mover: Hashable, Sendable {
    /// The series.
    public let key: SeriesKey
    /// Median robust z score in the window, positive above the expectation.
    public let score: Double
  }

  /// The window of the stretch.
  public let window: TimeWindow
  /// Largest combined score in the window, in spreads of all combined scores above their median.
  public let score: Double
  /// Good or bad.
  public let direction: Direction
  /// The series that moved, furthest first; ties by key.
  public let movers: [Mover]
  /// The series that moved most, and the time: `payment-api errors, 14:00–17:00`.
  public let title: String
}

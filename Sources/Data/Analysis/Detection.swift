public import Datasets
public import Time

/// A stretch of time that stands out from all others, found without anybody having declared it.
public struct Detection: Hashable, Sendable {
  /// What it was good for.
  public enum Direction: String, Hashable, Sendable {
    /// Business metrics got worse, or where these stayed, drivers did.
    case worse
    /// They got better.
    case better
    /// Something moved that is neither good nor bad.
    case unclear
  }

  /// A series that left its usual values.
  public struct Mover: Hashable, Sendable {
    /// The series.
    public let key: SeriesKey
    /// Median of its robust z scores in the window, positive above the expectation.
    public let score: Double
  }

  /// When.
  public let window: TimeWindow
  /// Greatest combined score in the window: how many spreads of all buckets' combined scores it lies above their median.
  public let score: Double
  /// Good or bad.
  public let direction: Direction
  /// The series that moved, furthest first; ties by key.
  public let movers: [Mover]
  /// What moved most, and when: `payment-api errors, 14:00–17:00`.
  public let title: String
}

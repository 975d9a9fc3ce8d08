public import Datasets
import Time

/// The settings of the analysis; the method page gives the reason for each default.
public struct Policy: Hashable, Sendable {
  /// The use of detected stretches of time.
  public enum Detection: Hashable, Sendable {
    /// No detection.
    case none
    /// Detections are listed in addition to declared incidents.
    case listed
    /// Detections become the report's incidents if none is declared; otherwise they are listed.
    case adopted
  }

  /// Nominal coverage of all intervals.
  public var level = 0.95
  /// Seconds excluded from the baseline on each side of an incident, and how much earlier than declared it may start; see `fitted`.
  public var guardBand = 2 * 3_600
  /// Seconds before and after a window that give its level, at least `minimumLevelBuckets` buckets.
  public var levelWindow = 24 * 3_600
  /// The smallest number of buckets on each side that gives a level: a week of daily data.
  public var minimumLevelBuckets = 7
  /// A cell of the hour-of-week baseline with values of fewer other weeks falls back to hour of day × weekend.
  public var minimumCellCount = 3
  /// The largest number of placebo windows for one window; beyond, only every k-th start is used.
  public var maximumPlacebos = 5_000
  /// Maximum lag of a lag profile, in seconds.
  public var maximumLag = 24 * 3_600
  /// Maximum lag of a lag profile in buckets, on each side.
  public var maximumLagBuckets = 60
  /// Order of the autoregression that whitens a series for its lag profile.
  public var whiteningOrder = 5
  /// The largest number of correlated series; those without a service come first.
  public var maximumCorrelatedSeries = 40
  /// The robust z score at which a value counts as abnormal. Iglewicz & Hoaglin (1993), p. 11.
  public var outlierCutoff = 3.5
  /// The number of consecutive buckets outside the band for an onset, if buckets are shorter than an hour.
  public var persistence = 3
  /// The use of detected stretches of time.
  public var detection = Detection.listed
  /// The combined score that a stretch must reach for an alarm, in spreads above the median. Chosen on the built-in shop with the seeds
  /// 1,001 to 1,050, together with `detectionHolding`; no public data was used.
  public var detectionOpening = 6.0
  /// The combined score at which an alarm ends: the three deviations of Shewhart's charts.
  public var detectionHolding = 3.0
  /// The series whose anomaly the suspects should explain; nil for a series that moved at the service of the headline series.
  public var symptom: SeriesKey?

  /// Creates the default settings.
  public init() {}

  /// The same settings for data on `grid`: the guard band is at most a twelfth of the period (two hours of a day). In six hours of minutes,
  /// a longer one would leave nothing to compare an incident with.
  func fitted(to grid: TimeGrid) -> Policy {
    var policy = self
    policy.guardBand = min(guardBand, grid.window.seconds / 12)
    return policy
  }
}

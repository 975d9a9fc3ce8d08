public import Datasets
import Time

/// The settings of the analysis; each default has its reason in the method page.
public struct Policy: Hashable, Sendable {
  /// What is done with stretches of time that stand out though nobody declared them.
  public enum Detection: Hashable, Sendable {
    /// None are looked for.
    case none
    /// They are listed beside what was declared.
    case listed
    /// They are the incidents of the report where none is declared; else listed.
    case adopted
  }

  /// Nominal coverage of all intervals.
  public var level = 0.95
  /// Seconds kept out of the baseline on each side of an incident, and how much earlier than declared it may begin; see
  /// `fitted`.
  public var guardBand = 2 * 3_600
  /// Seconds before and after a window from which its level is taken; never fewer than `minimumLevelBuckets`.
  public var levelWindow = 24 * 3_600
  /// Fewest buckets on each side from which a level is taken: a week of daily data.
  public var minimumLevelBuckets = 7
  /// A cell of the hour-of-week baseline with values of fewer other weeks falls back to hour of day × weekend.
  public var minimumCellCount = 3
  /// Most placebo windows tried for one window; beyond, every k-th start is.
  public var maximumPlacebos = 5_000
  /// Greatest lag of a lag profile, in seconds.
  public var maximumLag = 24 * 3_600
  /// Most buckets to which a lag profile reaches on each side.
  public var maximumLagBuckets = 60
  /// Order of the autoregression that whitens a series before its lag profile is taken.
  public var whiteningOrder = 5
  /// Most series that are correlated with each other; those without a service come first.
  public var maximumCorrelatedSeries = 40
  /// Robust z score from which a value counts as outside of normal. Iglewicz & Hoaglin (1993), p. 11.
  public var outlierCutoff = 3.5
  /// Buckets of less than an hour that must be outside of the band on end, before an onset is believed.
  public var persistence = 3
  /// What is done with stretches of time that stand out though nobody declared them.
  public var detection = Detection.listed
  /// Combined score that a stretch must reach to raise an alarm, in spreads above the median. Chosen on the built-in shop
  /// with the seeds 1,001 to 1,050, together with `detectionHolding`; no public data were looked at.
  public var detectionOpening = 6.0
  /// Combined score as far as which an alarm lasts: the three deviations of Shewhart's charts.
  public var detectionHolding = 3.0
  /// The series whose trouble suspects are to explain; nil for what moved at the service of the headline series.
  public var symptom: SeriesKey?

  /// The defaults.
  public init() {}

  /// The same settings for data on `grid`: no guard band takes more of the period than two hours take of a day, since
  /// among six hours of minutes they would leave nothing to compare an incident with.
  func fitted(to grid: TimeGrid) -> Policy {
    var policy = self
    policy.guardBand = min(guardBand, grid.window.seconds / 12)
    return policy
  }
}

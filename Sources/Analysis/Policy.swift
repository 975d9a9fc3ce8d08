/// The settings of the analysis; each default has its reason in the method page.
public struct Policy: Hashable, Sendable {
  /// Nominal coverage of all intervals.
  public var level = 0.95
  /// Seconds kept out of the baseline on each side of an incident.
  public var guardBand = 2 * 3_600
  /// Seconds before and after a window from which its level is taken.
  public var levelWindow = 24 * 3_600
  /// A cell of the hour-of-week baseline with fewer values falls back to hour of day × weekend.
  public var minimumCellCount = 3
  /// Greatest lag of a lag profile, in seconds.
  public var maximumLag = 24 * 3_600
  /// Order of the autoregression that whitens a series before its lag profile is taken.
  public var whiteningOrder = 5
  /// Robust z score from which a value counts as outside of normal. Iglewicz & Hoaglin (1993), p. 11.
  public var outlierCutoff = 3.5

  /// The defaults.
  public init() {}
}

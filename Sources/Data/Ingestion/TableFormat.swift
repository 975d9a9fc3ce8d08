public import Datasets
public import Time

/// The description of a table before it is opened.
public struct TableFormat: Hashable, Sendable {
  /// Row correlations are limited to this number of a table's first metrics: hundreds of metrics would have more pairs than anyone reads.
  public static let mostPaired = 24

  /// File name as the configuration gives it, for messages.
  public let file: String
  /// Table name.
  public let name: String
  /// Name of the column with times.
  public let timeColumn: String
  /// Name of the column with services; nil for a table without services.
  public let serviceColumn: String?
  /// The zone of times without an offset.
  public let zone: Zone
  /// The metrics in other columns; their keys name the columns.
  public let metrics: [Metric]
  /// The reported period: rows outside are skipped. nil for all rows.
  public let period: TimeWindow?
  /// The window of plausible times, which detects misread columns; nil for any time.
  public let plausible: TimeWindow?
  /// Whether rows that are equal in all columns are all counted.
  public let keepsDuplicates: Bool

  /// A table of `metrics`, at least one.
  public init(
    file: String, name: String, timeColumn: String, serviceColumn: String? = nil, zone: Zone, metrics: [Metric],
    period: TimeWindow? = nil, plausible: TimeWindow? = nil, keepsDuplicates: Bool = false
  ) {
    precondition(!metrics.isEmpty, "a table without metrics need not be read")
    self.file = file
    self.name = name
    self.timeColumn = timeColumn
    self.serviceColumn = serviceColumn
    self.zone = zone
    self.metrics = metrics
    self.period = period
    self.plausible = plausible
    self.keepsDuplicates = keepsDuplicates
  }

  /// The first plausible year: earlier times are misread digits or placeholder values.
  static let firstYear = 1990
  /// The year of this release: a clock that is behind it was never set.
  static let releaseYear = 2026

  /// The window of plausible times if the present is `now`: from ``firstYear`` to the end of next year.
  public static func plausibleTimes(at now: Instant) -> TimeWindow {
    let year = max(CivilTime(linearSeconds: now.unixSeconds).date.year, releaseYear)
    func start(of year: Int) -> Instant {
      Instant(unixSeconds: CivilTime(year: year, month: 1, day: 1)?.linearSeconds ?? 0)
    }
    return TimeWindow(start: start(of: firstYear), end: start(of: year + 2))
  }
}

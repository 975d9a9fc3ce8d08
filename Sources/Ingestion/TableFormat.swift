public import Datasets

/// What is known of a table before it is opened.
public struct TableFormat: Hashable, Sendable {
  /// Correlations of rows are formed of a table's first metrics alone, so many of them: a table of hundreds would have more pairs than
  /// anybody reads.
  public static let mostPaired = 24

  /// File name as the configuration gives it, for messages.
  public let file: String
  /// Table name.
  public let name: String
  /// Name of the column with times.
  public let timeColumn: String
  /// Name of the column with services; nil for a table without.
  public let serviceColumn: String?
  /// The zone of times without an offset.
  public let zone: Zone
  /// What other columns measure; their keys name the columns.
  public let metrics: [Metric]
  /// The time that is reported: rows outside are passed over. nil for all.
  public let period: TimeWindow?

  /// A table of `metrics`, at least one.
  public init(
    file: String, name: String, timeColumn: String, serviceColumn: String? = nil, zone: Zone, metrics: [Metric],
    period: TimeWindow? = nil
  ) {
    precondition(!metrics.isEmpty, "a table without metrics need not be read")
    self.file = file
    self.name = name
    self.timeColumn = timeColumn
    self.serviceColumn = serviceColumn
    self.zone = zone
    self.metrics = metrics
    self.period = period
  }
}

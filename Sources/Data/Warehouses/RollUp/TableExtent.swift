import Datasets
public import Time

/// The extent of a table.
public struct TableExtent: Hashable, Sendable {
  /// Number of rows; more than 0.
  public let rows: Int
  /// Earliest time.
  public let first: Instant
  /// Latest time.
  public let last: Instant
  /// Number of times that the clocks showed twice.
  public let shownTwice: Int
  /// Number of times that the clocks skipped.
  public let skipped: Int
}

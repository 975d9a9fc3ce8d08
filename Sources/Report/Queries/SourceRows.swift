public import Datasets

/// The source rows for a report's database.
public struct SourceRows: Sendable {
  /// The largest number of rows of all tables together: beyond it, the roll-up replaces them, and only rows of incidents are kept.
  public static let limit = 50_000

  /// Rows of each table, in the order of `Dataset.tables`; empty if unavailable.
  public let tables: [TableRows]
  /// Whether these are all source rows.
  public let isComplete: Bool

  /// Creates source rows from `tables`, which contain all rows, or those of incidents.
  public init(_ tables: [TableRows], isComplete: Bool) {
    self.tables = tables
    self.isComplete = isComplete
  }

  /// No rows, for a database with only the roll-up.
  public static let none = SourceRows([], isComplete: false)

  /// Number of rows.
  public var count: Int { tables.map(\.count).reduce(0, +) }
}

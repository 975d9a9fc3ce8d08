public import Datasets

/// What a report's database gets of the rows that were read.
public struct SourceRows: Sendable {
  /// Most rows of all tables together: beyond, the roll-up takes their place, and rows of incidents alone are kept.
  public static let limit = 50_000

  /// Rows of each table, in the order of `Dataset.tables`; empty where there are none to be had.
  public let tables: [TableRows]
  /// Whether these are all rows that were read.
  public let isComplete: Bool

  /// The rows of `tables`, which are all, or those of incidents.
  public init(_ tables: [TableRows], isComplete: Bool) {
    self.tables = tables
    self.isComplete = isComplete
  }

  /// No rows: a database of the roll-up alone.
  public static let none = SourceRows([], isComplete: false)

  /// Number of rows.
  public var count: Int { tables.map(\.count).reduce(0, +) }
}

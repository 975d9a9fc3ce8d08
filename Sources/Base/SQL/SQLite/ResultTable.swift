/// The result of a query.
public struct ResultTable: Hashable, Sendable {
  /// Column names; they need not be unique.
  public let columns: [String]
  /// Rows with one cell per column.
  public let rows: [[Value]]
  /// Whether rows beyond the limit were cut off.
  public let isCut: Bool

  /// Creates a table of `rows`.
  public init(columns: [String], rows: [[Value]], isCut: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isCut = isCut
  }
}

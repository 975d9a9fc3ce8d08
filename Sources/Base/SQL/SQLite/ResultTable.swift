/// What a query answers.
public struct ResultTable: Hashable, Sendable {
  /// Headings; two may be alike.
  public let columns: [String]
  /// Rows of as many cells as there are columns.
  public let rows: [[Value]]
  /// Whether there would be more rows than were allowed.
  public let isCut: Bool

  /// A table of `rows`.
  public init(columns: [String], rows: [[Value]], isCut: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isCut = isCut
  }
}

public import Time

/// A source table as read, as described on the data page.
public struct Table: Hashable, Sendable {
  /// Table name: the file name without its extension.
  public let name: String
  /// File name as the configuration gives it.
  public let file: String
  /// Name of the time column.
  public let timeColumn: String
  /// Name of the service column; nil for a table without services.
  public let serviceColumn: String?
  /// Data rows read, without the header.
  public let rows: Int
  /// Rows left out because an earlier row equals them in all columns.
  public let equalRows: Int
  /// Earliest time read; nil for a table without rows.
  public let first: Instant?
  /// Latest time read; nil for a table without rows.
  public let last: Instant?

  /// A table of `rows` rows read from `file`.
  public init(
    name: String, file: String, timeColumn: String, serviceColumn: String?, rows: Int, equalRows: Int = 0,
    first: Instant?, last: Instant?
  ) {
    self.name = name
    self.file = file
    self.timeColumn = timeColumn
    self.serviceColumn = serviceColumn
    self.rows = rows
    self.equalRows = equalRows
    self.first = first
    self.last = last
  }
}

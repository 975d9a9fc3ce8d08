public import SQL

/// A table with the name and the columns of a source table.
public struct TableSchema: Hashable, Sendable {
  /// Its name.
  public let name: Identifier
  /// Index of the source table in `Dataset.tables`.
  public let place: Int
  /// Its contents, in an English sentence.
  public let description: String
  /// Its columns: the time, in SQLite also in seconds since 1970, the service if the table has services, and the metrics in the
  /// configuration's order.
  public let columns: [ColumnSchema]

  /// The column with the time of each row.
  public var timeColumn: ColumnSchema {
    guard let column = columns.first(where: { $0.content == .time }) else {
      preconditionFailure("every table has a column of times")
    }
    return column
  }

  /// The column with the service of each row; nil for a table without services.
  public var serviceColumn: ColumnSchema? { columns.first { $0.content == .service } }

  /// The columns that identify a row, unless the source repeats rows.
  public var keyColumns: [ColumnSchema] { [timeColumn] + [serviceColumn].compactMap(\.self) }

  /// The columns of metrics.
  public var metricColumns: [ColumnSchema] { columns.filter(\.isOptional) }
}

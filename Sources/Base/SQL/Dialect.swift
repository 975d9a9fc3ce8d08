/// A SQL dialect, limited to the features this project uses.
public enum Dialect: String, Hashable, Sendable, CaseIterable {
  /// SQLite, 3.37 or newer, because of `STRICT` tables.
  case sqlite = "SQLite"
  /// GoogleSQL, the dialect of BigQuery.
  case bigQuery = "BigQuery"

  /// The declared type of a column.
  public func name(of type: ColumnKind) -> String {
    switch (self, type) {
    case (.sqlite, .text), (.sqlite, .time): "TEXT"
    case (.sqlite, .integer): "INTEGER"
    case (.sqlite, .real): "REAL"
    case (.bigQuery, .text): "STRING"
    case (.bigQuery, .time): "TIMESTAMP"
    case (.bigQuery, .integer): "INT64"
    case (.bigQuery, .real): "FLOAT64"
    }
  }
}

/// The kind of values in a column.
public enum ColumnKind: Hashable, Sendable {
  case text, integer, real
  /// An instant in UTC: text such as `2024-05-07 14:00:00` in SQLite, a timestamp in BigQuery.
  case time
}

/// A database's way of writing SQL, as far as this house needs it.
public enum Dialect: String, Hashable, Sendable, CaseIterable {
  /// SQLite, 3.37 or newer: tables can be `STRICT`.
  case sqlite = "SQLite"
  /// GoogleSQL, as BigQuery speaks it.
  case bigQuery = "BigQuery"

  /// What a column of `type` is declared as.
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

/// What the values of a column are.
public enum ColumnKind: Hashable, Sendable {
  case text, integer, real
  /// A moment, in UTC: text such as `2024-05-07 14:00:00` in SQLite, a timestamp in BigQuery.
  case time
}

/// What rolls the rows up.
public enum Engine: String, CaseIterable, Sendable {
  /// Debrief itself, out of a CSV file.
  case files
  /// A database of SQLite on the same machine.
  case sqlite
  /// What stands in for BigQuery on the same machine.
  case bigquery

  /// The name in tables.
  var title: String {
    switch self {
    case .files: "CSV file"
    case .sqlite: "SQLite"
    case .bigquery: "stand-in"
    }
  }
}

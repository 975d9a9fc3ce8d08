/// What rolls the rows up.
public enum Engine: String, CaseIterable, Sendable {
  /// Debrief itself, out of a CSV file.
  case files
  /// A database of SQLite on the same machine.
  case sqlite
  /// What stands in for BigQuery on the same machine.
  case bigquery

  /// The name in tables, in one line.
  var title: String {
    switch self {
    case .files: "CSV"
    case .sqlite: "SQLite"
    case .bigquery: "stand\u{2011}in"
    }
  }
}

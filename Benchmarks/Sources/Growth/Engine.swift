/// The engine that computes the roll-up.
public enum Engine: String, CaseIterable, Sendable {
  /// Debrief itself, from a CSV file.
  case files
  /// An SQLite database on the same machine.
  case sqlite
  /// A BigQuery emulator on the same machine.
  case bigquery

  /// Its name in tables, on one line.
  var title: String {
    switch self {
    case .files: "CSV"
    case .sqlite: "SQLite"
    case .bigquery: "stand\u{2011}in"
    }
  }
}

internal import Ingestion
internal import SQL

/// The function by which SQLite reads numbers that it holds as text, as databases do that were filled from files: as in files.
enum NumberFunction {
  /// What statements call it.
  static let name = "debrief_number"

  /// Defines it in `database`.
  static func define(in database: Database) throws(DatabaseError) {
    try database.define(name) { value in
      guard case .text(let text) = value, let number = TextCell.number(in: text) else { return .null }
      return .real(number)
    }
  }
}

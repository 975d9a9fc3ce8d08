internal import Ingestion
internal import SQL

/// The function that parses numbers stored as text in SQLite, as in databases filled from files, by the same rules as for files.
enum NumberFunction {
  /// Its name in statements.
  static let name = "debrief_number"

  /// Registers it with `database`.
  static func define(in database: Database) throws(DatabaseError) {
    try database.define(name) { value in
      guard case .text(let text) = value, let number = TextCell.number(in: text) else { return .null }
      return .real(number)
    }
  }
}

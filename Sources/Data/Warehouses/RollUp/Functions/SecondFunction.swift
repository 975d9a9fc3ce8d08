internal import Datasets
internal import Ingestion
internal import SQL
internal import Time

/// The functions that parse times in SQLite, which has no time type, by the same rules as for files.
enum SecondFunction {
  /// The name of the function that returns seconds since 1970.
  static let name = "debrief_second"
  /// The name of the function that returns 1 for a time that the clocks showed twice, and 2 for one that they skipped.
  static let doubt = "debrief_doubt"

  /// Registers both with `database`; times without an offset are in `zone`.
  static func define(in database: Database, zone: Zone) throws(DatabaseError) {
    try database.define(name) { value in
      resolution(of: value, in: zone).map { Value($0.instant.unixSeconds) } ?? .null
    }
    try database.define(doubt) { value in
      switch resolution(of: value, in: zone) {
      case .ambiguous: Value(1)
      case .skipped: Value(2)
      case .unique, nil: .null
      }
    }
  }

  private static func resolution(of value: Value, in zone: Zone) -> Zone.Resolution? {
    let text: String? =
      switch value {
      case .text(let text): TextCell.trimmed(text)
      case .integer(let number): String(number)
      case .real(let number): number.magnitude < 1e14 ? String(Int(number)) : nil
      case .null, .blob: nil
      }
    return text.flatMap { Timestamp($0) }?.resolved(in: zone)
  }
}

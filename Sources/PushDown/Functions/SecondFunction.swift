internal import Datasets
internal import SQLite

/// The function by which SQLite reads times: it has no type for them, so they are read as in files.
enum SecondFunction {
  /// What statements call it.
  static let name = "debrief_second"

  /// Defines it in `database`; times without an offset are in `zone`.
  static func define(in database: Database, zone: Zone) throws(DatabaseError) {
    try database.define(name) { value in
      switch value {
      case .text(let text): Timestamp(text)?.resolved(in: zone).instant.unixSeconds
      case .integer(let number): Timestamp(String(number))?.resolved(in: zone).instant.unixSeconds
      case .real(let number):
        number.magnitude < 1e14 ? Timestamp(String(Int(number)))?.resolved(in: zone).instant.unixSeconds : nil
      case .null, .blob: nil
      }
    }
  }
}

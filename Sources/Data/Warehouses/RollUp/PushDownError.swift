public import Text

/// Why a table cannot be rolled up in its database.
public struct PushDownError: DiagnosticError, Hashable, Sendable {
  /// The fault.
  public enum Fault: Hashable, Sendable {
    /// The table has no rows, or none in the reported period.
    case noRows(isOfPeriod: Bool)
    /// This number of rows has no time, or an unreadable one.
    case timesMissing(Int)
    /// A time in an implausible year.
    case implausibleTime(String)
    /// This number of cells is not a number, or exceeds any measurement.
    case notNumbers(Int)
    /// A row without a service name.
    case nameMissing
    /// The database has no table or column with this name; its message.
    case unknownName(String)
    /// Another program is writing to it, and does not end.
    case locked
    /// The latest changes are in a separate file next to the database.
    case unfinished
    /// The table is a view that calls the function with this name.
    case changing(String)
    /// One step of the database took longer than this.
    case endless(seconds: Int)
    /// A row needs more than it may.
    case tooMuch(String, wayOut: String)
    /// The database failed; its message.
    case failed(String)
    /// The answer does not match the query.
    case malformedAnswer
    /// The file is not a database, or cannot be read as one; the reason.
    case notADatabase(String)
  }

  /// The object of the query: `table orders`, or the name of a file.
  public let place: String
  /// Name of the column; nil if the fault does not concern a single column.
  public let column: String?
  /// The fault.
  public let fault: Fault

  /// The fault in `table`.
  public init(_ fault: Fault, table: String, column: String? = nil) {
    self.init(fault, at: "table \(table)", column: column)
  }

  /// The fault at `place`.
  public init(_ fault: Fault, at place: String, column: String? = nil) {
    self.fault = fault
    self.place = place
    self.column = column
  }

  /// `table orders, column amount: fault; way out`, on one line: a name may hold anything.
  public var diagnostic: Diagnostic {
    Diagnostic(
      at: Diagnostic.Location(Self.oneLine(place), column: column.map(Self.oneLine)), Self.oneLine(words.summary),
      wayOut: words.wayOut, code: .badData)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private var words: (summary: String, wayOut: String) {
    switch fault {
    case .noRows(let isOfPeriod):
      isOfPeriod
        ? ("no row lies in the reported period", "set another `period`") : ("the table has no rows", "load some")
    case .timesMissing(let count):
      (
        "\(count == 1 ? "1 row has" : "\(count) rows have") no readable time",
        "fill the column, or exclude these rows with a view"
      )
    case .implausibleTime(let time):
      (
        "the time \(time) is before 1990 or after next year",
        "correct it, or exclude the row with a `period`"
      )
    case .notNumbers(let count):
      (
        "\(count == 1 ? "1 cell is" : "\(count) cells are") not a number up to 1e100",
        "correct the data; use null for a gap"
      )
    case .nameMissing: ("a row has no service name", "fill the column, or exclude the row with a view")
    case .unknownName(let message): (message, "check the names of tables and columns in debrief.yaml")
    case .locked:
      ("locked by another program that writes to it", "try again later, or use a copy made with `.backup`")
    case .unfinished:
      (
        "the latest changes are in a separate -wal file",
        "run `PRAGMA wal_checkpoint(TRUNCATE)` on it, or use a copy made with `.backup`"
      )
    case .changing(let name):
      (
        "a view that calls \(name), which gives a different result each time",
        "name a table, or a view that does not call it"
      )
    case .endless(let seconds):
      (
        "one step took more than \(seconds) s, as functions in a view can on long texts",
        "name a table, or a view without them"
      )
    case .tooMuch(let message, let wayOut): (message, wayOut)
    case .failed(let message): (message, "check the file with `PRAGMA integrity_check`")
    case .notADatabase(let message):
      ("not a readable SQLite database (\(message))", "name another file in debrief.yaml")
    case .malformedAnswer:
      ("unexpected answer from the database", "check that all metrics are columns of numbers")
    }
  }
}

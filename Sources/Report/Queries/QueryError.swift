public import SQL
public import Text

/// Why a query file is invalid.
public struct QueryError: DiagnosticError, Hashable, Sendable {
  /// The kind of error.
  public enum Fault: Hashable, Sendable {
    /// The statement failed.
    case database(DatabaseError)
    /// One step of the statement took longer than this number of seconds.
    case endless(seconds: Int)
    /// An unknown dialect.
    case unknownDialect(String)
    /// The bytes are not UTF-8.
    case notText
    /// A folder without queries.
    case emptyFolder
  }

  /// The fault.
  public let fault: Fault
  /// The file.
  public let file: String
  /// The line, from 1; nil if the fault is not in a single line.
  public let line: Int?

  /// Creates an error at a line of a file.
  public init(_ fault: Fault, file: String, line: Int?) {
    self.fault = fault
    self.file = file
    self.line = line
  }

  /// How to see which names a statement may use.
  public static let schemaHint = "`debrief query \"SELECT name, sql FROM sqlite_schema\"` lists tables and columns"

  /// `slow-hours.sql:3: fault; way out`.
  public var diagnostic: Diagnostic {
    Diagnostic(at: Diagnostic.Location(file: file, line: line), words.summary, wayOut: words.wayOut, code: .badData)
  }

  private var words: (summary: String, wayOut: String) {
    switch fault {
    case .database(.invalid(let message, _)): (message, Self.schemaHint)
    case .database(let error): (error.diagnostic.summary, error.diagnostic.wayOut)
    case .endless(let seconds):
      ("one step took more than \(seconds) s, as functions can on long texts", "shorten them with substr")
    case .unknownDialect(let name): ("unknown dialect “\(name)”", "write SQLite or BigQuery")
    case .emptyFolder: ("no .sql file in the folder", "add one, or remove the folder from `queries`")
    case .notText: ("not UTF-8", "save it as UTF-8")
    }
  }
}

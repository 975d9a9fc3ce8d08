import CSQLite
public import Text

/// Why a statement, or a database, cannot be used.
public enum DatabaseError: DiagnosticError, Hashable, Sendable {
  /// The statement breaks the grammar or names something that does not exist: SQLite's message, and the place in its UTF-8, if known.
  case invalid(message: String, offset: Int?)
  /// SQLite gave up while it opened the database or ran the statement: the result code and its message.
  case failed(ResultCode, message: String)
  /// The bytes are not a database.
  case notADatabase(message: String)
  /// The text contains no statement.
  case noStatement
  /// A second statement starts at this offset of the UTF-8.
  case severalStatements(offset: Int)
  /// The statement does something other than read.
  case notAQuestion(String)
  /// The statement would give another result each time.
  case notRepeatable(String)
  /// The result is larger than this number of bytes.
  case tooLarge(limit: Int)
  /// A text, a blob or a row is longer than this number of bytes.
  case tooLong(limit: Int)
  /// The statement needs more than this number of bytes of memory.
  case tooMuchMemory(limit: Int)
  /// The statement took too long.
  case tookTooLong

  /// A primary result code of SQLite.
  ///
  /// - Source: SQLite, “Result and Error Codes”.
  public struct ResultCode: RawRepresentable, Hashable, Sendable {
    /// The number that SQLite gives the code.
    public let rawValue: Int32

    /// The primary code of `rawValue`, which may be an extended one.
    public init(rawValue: Int32) { self.rawValue = rawValue & 0xFF }

    /// The statement cannot be compiled, or something that has no code of its own.
    public static let error = ResultCode(rawValue: SQLITE_ERROR)
    /// Another process holds a lock on the file.
    public static let busy = ResultCode(rawValue: SQLITE_BUSY)
    /// Another connection of this process holds a lock on the table.
    public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
    /// There is not enough memory.
    public static let noMemory = ResultCode(rawValue: SQLITE_NOMEM)
  }

  /// Whether another program that writes to the database is in the way.
  public var isLock: Bool {
    switch self {
    case .failed(let code, _): code == .busy || code == .locked
    case .invalid, .notADatabase, .noStatement, .severalStatements, .notAQuestion, .notRepeatable, .tooLarge, .tooLong,
      .tooMuchMemory, .tookTooLong:
      false
    }
  }

  /// What is wrong.
  public var summary: String { words.summary }

  /// The fault; the caller knows the location.
  public var diagnostic: Diagnostic { Diagnostic(words.summary, wayOut: words.wayOut, code: .badData) }

  private var words: (summary: String, wayOut: String) {
    switch self {
    case .invalid(let message, _): (message, "correct the statement")
    case .failed(_, let message): (message, "check the database with `PRAGMA integrity_check`")
    case .notADatabase(let message): ("not an SQLite database (\(message))", "rebuild the report")
    case .noStatement: ("no statement", "write one, such as SELECT 1")
    case .severalStatements: ("more than one statement", "write only one")
    case .notAQuestion(let action): ("\(action) is not allowed", "a query only reads, so begin it with SELECT or WITH")
    case .notRepeatable(let name):
      (
        "\(name) gives a different result each time",
        "write the time or number itself, so that the report can be rebuilt"
      )
    case .tooLarge(let limit): ("the result exceeds \(limit / 1_000_000) MB", "select fewer columns, or add LIMIT")
    case .tooLong(let limit):
      ("a text, blob or row exceeds \(limit / 1_000_000) MB", "shorten it with substr, or select fewer columns")
    case .tooMuchMemory(let limit):
      ("more than \(limit / 1_000_000) MB of memory needed", "sort or group fewer rows, or select fewer columns")
    case .tookTooLong: ("took too long", "narrow it down with WHERE, or join fewer rows")
    }
  }
}

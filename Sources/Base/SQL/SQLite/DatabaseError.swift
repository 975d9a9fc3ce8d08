/// Why a statement, or a database, came to nothing.
public enum DatabaseError: Error, Hashable, Sendable {
  /// SQLite's message, and where in the statement's UTF-8 the fault lies, as far as it knows.
  case failed(message: String, offset: Int?)
  /// The bytes are no database.
  case notADatabase(message: String)
  /// There is nothing to run.
  case noStatement
  /// A second statement begins at this place of the UTF-8.
  case severalStatements(offset: Int)
  /// The statement wants to do what a question must not.
  case notAQuestion(String)
  /// The statement would give something else each time.
  case notRepeatable(String)
  /// The result has more bytes than this.
  case tooLarge(limit: Int)
  /// A text, a blob or a row has more bytes than this.
  case tooLong(limit: Int)
  /// It would need more bytes of memory than this.
  case tooMuchMemory(limit: Int)
  /// It took too long.
  case tookTooLong
}

extension DatabaseError: CustomStringConvertible {
  /// The fault and the way out; the caller knows the place.
  public var description: String {
    switch self {
    case .failed(let message, _): message
    case .notADatabase(let message): "this is no database of SQLite (\(message)); build the report anew"
    case .noStatement: "there is no statement; write one such as SELECT 1"
    case .severalStatements: "a second statement follows; write one alone"
    case .notAQuestion(let action): "\(action) is not allowed; a query only reads, so begin it with SELECT or WITH"
    case .notRepeatable(let name):
      "\(name) gives something else each time, and a report must not; write the time or number itself"
    case .tooLarge(let limit):
      "the result has more than \(limit / 1_000_000) MB; choose fewer columns, or add LIMIT"
    case .tooLong(let limit):
      "a text, a blob or a row has more than \(limit / 1_000_000) MB; take less of it by substr, or fewer columns"
    case .tooMuchMemory(let limit):
      "it needs more than \(limit / 1_000_000) MB of memory; sort or group fewer rows, or choose fewer columns"
    case .tookTooLong: "it took too long; narrow it down by WHERE, or join on fewer rows"
    }
  }
}

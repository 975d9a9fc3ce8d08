import Queries
package import SQL
package import Text

/// Why a query on the command line failed.
package enum QuestionError: DiagnosticError, Hashable, Sendable {
  /// The named file or folder has no data.
  case noData(String)
  /// The named file is not a database, or is damaged.
  case unreadable(String, DatabaseError)
  /// The statement failed at a line and column, both from 1.
  case failed(line: Int, column: Int, fault: String)
  /// The statement must not be run.
  case refused(DatabaseError)
  /// The time is up.
  case tookTooLong(seconds: Int)

  /// Creates the error for `error` of the query `question` to `data` with the limit of `timeout` seconds.
  init(_ error: DatabaseError, question: String, data: String, timeout: Int) {
    switch error {
    case .notADatabase: self = .unreadable(data, error)
    case .tookTooLong: self = .tookTooLong(seconds: timeout)
    case .invalid(let message, let offset?):
      let before = question.utf8.prefix(offset)
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
      let column = String(decoding: before[start...], as: UTF8.self).count + 1
      self = .failed(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column, fault: message)
    case .invalid(_, nil), .failed, .noStatement, .severalStatements, .notAQuestion, .notRepeatable, .tooLarge,
      .tooLong,
      .tooMuchMemory:
      self = .refused(error)
    }
  }

  package var diagnostic: Diagnostic {
    switch self {
    case .noData(let path):
      Diagnostic(
        at: Diagnostic.Location(path), "neither a report nor a folder with debrief.yaml",
        wayOut: "name one with --data DIR", code: .missingInput)
    case .unreadable(let path, let error):
      Diagnostic(
        at: Diagnostic.Location(path), error.diagnostic.summary, wayOut: error.diagnostic.wayOut, code: .badData)
    case .failed(let line, let column, let fault):
      Diagnostic(
        at: Diagnostic.Location("query", line: line, column: "\(column)"), fault, wayOut: QueryError.schemaHint,
        code: .usage)
    case .refused(.invalid(let message, _)):
      Diagnostic(at: Diagnostic.Location("query"), message, wayOut: QueryError.schemaHint, code: .usage)
    case .refused(let error):
      Diagnostic(
        at: Diagnostic.Location("query"), error.diagnostic.summary, wayOut: error.diagnostic.wayOut, code: .usage)
    case .tookTooLong(let seconds):
      Diagnostic(
        at: Diagnostic.Location("query"), "stopped after \(seconds) s",
        wayOut: "narrow it down with WHERE, or allow more with --timeout", code: .usage)
    }
  }
}

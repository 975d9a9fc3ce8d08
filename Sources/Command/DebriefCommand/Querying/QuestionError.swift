import SQL

/// Why a query on the command line has no answer.
package enum QuestionError: Error, Hashable, Sendable {
  /// What was named holds no data.
  case noData(String)
  /// What was named is no database, or a damaged one.
  case unreadable(String, fault: String)
  /// The statement failed at a line and column, both from 1.
  case failed(line: Int, column: Int, fault: String)
  /// The statement is not one that can be asked.
  case refused(fault: String)
  /// The time is over.
  case tookTooLong(seconds: Int)

  /// What `error` means for `question`, asked of `data` for at most `timeout` seconds.
  init(_ error: DatabaseError, question: String, data: String, timeout: Int) {
    switch error {
    case .notADatabase: self = .unreadable(data, fault: "\(error)")
    case .tookTooLong: self = .tookTooLong(seconds: timeout)
    case .failed(let message, let offset?):
      let before = question.utf8.prefix(offset)
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
      let column = String(decoding: before[start...], as: UTF8.self).count + 1
      self = .failed(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column, fault: message)
    default: self = .refused(fault: "\(error)")
    }
  }
}

extension QuestionError: CustomStringConvertible {
  /// Place, fault and way out.
  package var description: String {
    switch self {
    case .noData(let path):
      "\(path): neither a report nor a folder with debrief.yaml; name one by --data DIR"
    case .unreadable(let path, let fault): "\(path): \(fault)"
    case .failed(let line, let column, let fault):
      "query, line \(line), column \(column): \(fault); "
        + "'debrief query \"SELECT name, sql FROM sqlite_schema\"' lists tables and columns"
    case .refused(let fault): "query: \(fault)"
    case .tookTooLong(let seconds):
      "query: stopped after \(seconds) s; narrow it down by WHERE, or allow more by --timeout"
    }
  }

  /// What the error means to the shell.
  var exitCode: ExitCode {
    switch self {
    case .noData: .missingInput
    case .unreadable: .badData
    case .failed, .refused, .tookTooLong: .usage
    }
  }
}

public import SQL

/// Why a file with a query cannot be used.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The statement failed.
    case database(DatabaseError)
    /// One step of the statement took more than so many seconds.
    case endless(seconds: Int)
    /// A dialect that is not known.
    case unknownDialect(String)
    /// The bytes are no UTF-8.
    case notText
    /// A folder holds no query.
    case emptyFolder
  }

  /// What is wrong.
  public let fault: Fault
  /// The file.
  public let file: String
  /// The line, from 1; nil where it is no line’s.
  public let line: Int?

  /// The fault at a line of a file.
  public init(_ fault: Fault, file: String, line: Int?) {
    self.fault = fault
    self.file = file
    self.line = line
  }
}

extension QueryError: CustomStringConvertible {
  /// Place, fault and way out.
  public var description: String {
    let words =
      switch fault {
      case .database(.failed(let message, _)):
        "\(message); `debrief query \"SELECT name, sql FROM sqlite_schema\"` lists the tables and their columns"
      case .database(let error): "\(error)"
      case .endless(let seconds):
        "one step of it took more than \(seconds) s, as functions can on long texts; shorten them by substr"
      case .unknownDialect(let name): "no dialect “\(name)” is known; write SQLite or BigQuery"
      case .emptyFolder: "no file in it ends in .sql; add one, or take the folder out of `queries`"
      case .notText: "the file is no UTF-8; save it in that encoding"
      }
    return "\(file)\(line.map { ", line \($0)" } ?? ""): \(words)"
  }
}

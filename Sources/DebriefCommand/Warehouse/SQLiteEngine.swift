import Ingestion
import PushDown
import SQL
import SQLite

/// A database of SQLite in a file.
final class SQLiteEngine: SQLEngine {
  /// Rows of a page at most.
  private static let pageRows = 4_096

  let dialect = Dialect.sqlite
  private let database: Database
  private let console: Console
  private var rowCount = 0

  /// Opens the database at `path`; messages call it `name`.
  init(at path: String, name: String, console: Console) throws(PushDownError) {
    self.console = console
    do throws(DatabaseError) {
      database = try Database(readingFileAt: path)
    } catch {
      throw PushDownError(.notADatabase(error.cause), at: name)
    }
  }

  /// Nothing is billed here.
  func announce(_: [Question], for _: String) {}

  func ask(_ question: Question, take: ([[Value]]) throws -> Void) throws {
    do {
      try database.defineRollUpFunctions(zone: question.query.format.zone)
      try database.rows(
        of: question.sql, parameters: question.parameters, atATime: Self.pageRows,
        isCancelled: { Task.isCancelled },
        take: { rows in
          rowCount += rows.count
          try take(rows)
        })
    } catch let error as DatabaseError {
      throw PushDownError(.refused("SQLite says: \(error.cause)"), table: question.query.table)
    }
  }

  func sumUp() { console.note("SQLite answered with \(rowCount) \(rowCount == 1 ? "row" : "rows")") }
}

extension DatabaseError {
  /// What is wrong, without a way out that would be another's.
  fileprivate var cause: String {
    switch self {
    case .failed(let message, _), .notADatabase(let message): message
    default: description
    }
  }
}

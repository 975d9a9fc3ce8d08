import Ingestion
import SQL
import Text
import Warehouses

/// An SQLite database in a file.
final class SQLiteEngine: SQLEngine {
  /// The largest number of rows per page.
  private static let pageRows = 4_096
  /// Time limit in seconds for one step of a statement: sorting a large table can take minutes, but a view may never end.
  private static let stepSeconds = 300

  let dialect = Dialect.sqlite
  private let database: Database
  private let console: Console
  private var rowCount = 0

  /// Opens the database at `path`, which begins with `header`; messages use `name`. No file is ever written next to it, not even
  /// temporarily.
  init(at path: String, header: [UInt8], name: String, console: Console) throws(PushDownError) {
    self.console = console
    guard !header.isEmpty else { throw PushDownError(.notADatabase("empty file"), at: name) }
    // Opening a database in WAL mode would create a log file, so it is read as an immutable file.
    let hasLog = header.count > 18 && header[18] == 2
    if hasLog, let log = Folder.status(of: path + "-wal"), log.size > 0 { throw PushDownError(.unfinished, at: name) }
    do throws(DatabaseError) {
      database = try Database(readingFileAt: path, isStill: hasLog)
    } catch {
      throw PushDownError(error.isLock ? .locked : .notADatabase(error.cause), at: name)
    }
  }

  /// SQLite bills nothing.
  func announce(_: [Question], for _: String) {}

  func ask(_ question: Question, take: ([[Value]]) throws -> Void) throws {
    let watchdog = console.watchdog(
      allowed: Double(Self.stepSeconds), grace: 0,
      over: PushDownError(.endless(seconds: Self.stepSeconds), table: question.query.table))
    watchdog.renew()
    do {
      try database.defineRollUpFunctions(zone: question.query.format.zone)
      try database.rows(
        of: question.sql, parameters: question.parameters, atATime: Self.pageRows,
        isCancelled: {
          watchdog.renew()
          return Task.isCancelled
        },
        take: { rows in
          rowCount += rows.count
          try take(rows)
        })
    } catch let error as DatabaseError {
      throw PushDownError(error.fault, table: question.query.table)
    }
  }

  func sumUp() {
    console.note("SQLite answered with \(rowCount) \(rowCount == 1 ? "row" : "rows")")
    rowCount = 0
  }
}

extension DatabaseError {
  /// What it means for a report's table. The statement is ours, so that one that cannot be compiled names what does not exist.
  fileprivate var fault: PushDownError.Fault {
    switch self {
    case .notRepeatable(let name): .changing(name)
    case .tooLong, .tooMuchMemory: .tooMuch(diagnostic.summary, wayOut: diagnostic.wayOut)
    case .invalid(let message, _): .unknownName(message)
    case .failed, .notADatabase, .noStatement, .severalStatements, .notAQuestion, .tooLarge, .tookTooLong:
      isLock ? .locked : .failed(cause)
    }
  }

  /// What is wrong, in SQLite's words where it says something.
  fileprivate var cause: String {
    switch self {
    case .invalid(let message, _), .failed(_, let message), .notADatabase(let message): message
    case .noStatement, .severalStatements, .notAQuestion, .notRepeatable, .tooLarge, .tooLong, .tooMuchMemory,
      .tookTooLong:
      summary
    }
  }
}

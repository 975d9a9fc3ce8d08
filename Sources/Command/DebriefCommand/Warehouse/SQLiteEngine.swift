import Ingestion
import SQL
import Warehouses

/// A database of SQLite in a file.
final class SQLiteEngine: SQLEngine {
  /// Rows of a page at most.
  private static let pageRows = 4_096
  /// Most seconds of one step of a statement: sorting a large table can take minutes, but a view may hold what takes for ever.
  private static let stepSeconds = 300

  let dialect = Dialect.sqlite
  private let database: Database
  private let console: Console
  private var rowCount = 0

  /// Opens the database at `path`, which begins with `header`; messages call it `name`. Nothing is written beside it, not even for a
  /// moment.
  init(at path: String, header: [UInt8], name: String, console: Console) throws(PushDownError) {
    self.console = console
    guard !header.isEmpty else { throw PushDownError(.notADatabase("it is empty"), at: name) }
    // A database with a log beside it is opened by making one: it can only be read as it lies there.
    let hasLog = header.count > 18 && header[18] == 2
    if hasLog, let log = Folder.status(of: path + "-wal"), log.size > 0 { throw PushDownError(.unfinished, at: name) }
    do throws(DatabaseError) {
      database = try Database(readingFileAt: path, isStill: hasLog)
    } catch {
      throw PushDownError(error.isOfALock ? .locked : .notADatabase(error.cause), at: name)
    }
  }

  /// Nothing is billed here.
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

  func sumUp() { console.note("SQLite answered with \(rowCount) \(rowCount == 1 ? "row" : "rows")") }
}

extension DatabaseError {
  /// Whether somebody who writes is in the way.
  fileprivate var isOfALock: Bool { cause.hasSuffix("is locked") }

  /// What it means to who asked for a report.
  fileprivate var fault: PushDownError.Fault {
    switch self {
    case .notRepeatable(let name): return .changing(name)
    case .tooLong, .tooMuchMemory: return .tooMuch(description)
    default: break
    }
    if isOfALock { return .locked }
    let message = "SQLite says: \(cause)"
    return cause.hasPrefix("no such") ? .unknownName(message) : .failed(message)
  }

  /// What is wrong, without a way out that would be another's.
  fileprivate var cause: String {
    switch self {
    case .failed(let message, _), .notADatabase(let message): message
    default: description
    }
  }
}

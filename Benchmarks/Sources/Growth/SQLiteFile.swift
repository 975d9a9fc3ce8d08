import CGrowthSQLite

/// An SQLite database on disk.
final class SQLiteFile {
  private let path: String
  private var handle: OpaquePointer?

  /// Opens the database at `path`, or creates it.
  init(at path: String) throws {
    self.path = path
    try check(sqlite3_open(path, &handle))
  }

  deinit { sqlite3_close(handle) }

  /// Runs statements without results.
  func run(_ statements: String) throws {
    try check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  /// The first row of the result of `question`, as numbers.
  func numbers(_ question: String) throws -> [Double] {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, question, -1, &statement, nil))
    defer { sqlite3_finalize(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW else { return [] }
    return (0..<sqlite3_column_count(statement)).map { sqlite3_column_double(statement, $0) }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw GrowthError.failed(place: path, fault: String(cString: sqlite3_errmsg(handle)))
  }
}

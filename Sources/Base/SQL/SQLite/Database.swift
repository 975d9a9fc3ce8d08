import CSQLite
import Text

/// A SQLite database, in memory or in a read-only file. This object owns and closes the handle.
@safe public final class Database {
  /// The most memory, in bytes, that SQLite may use in this process for writing and for the project's own reads.
  static let heapLimit: Int64 = 2_000_000_000

  /// Milliseconds to wait for a lock held by a writer.
  private static let patience: Int32 = 5_000

  /// The length of the header of a database file.
  static let headerLength = 100
  /// Header bytes with the format version for reading and writing: 1 for a rollback journal, 2 for a write-ahead log.
  ///
  /// - Source: SQLite, “Database File Format”, section 1.3.3.
  static let formats = 18..<20

  let handle: OpaquePointer

  /// Creates an empty, writable database.
  public init() throws(DatabaseError) {
    unsafe handle = try Self.opened(flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY)
    attach(atMost: 0)
  }

  /// Opens the database in `bytes` read-only; the content is not trusted.
  public init(reading bytes: [UInt8]) throws(DatabaseError) {
    guard bytes.count >= Self.headerLength else { throw .notADatabase(message: "too short") }
    unsafe handle = try Self.opened(flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY)
    guard let copy = unsafe sqlite3_malloc64(UInt64(max(1, bytes.count))) else {
      throw .failed(.noMemory, message: "out of memory")
    }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    // A database in WAL mode would require a log file next to it; only the main file is available here.
    if bytes[Self.formats.lowerBound] == 2 {
      for place in Self.formats { unsafe copy.storeBytes(of: 1, toByteOffset: place, as: UInt8.self) }
    }
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    let size = Int64(bytes.count)
    let result = unsafe sqlite3_deserialize(
      handle, "main", copy.assumingMemoryBound(to: UInt8.self), size, size, flags)
    guard result == SQLITE_OK, unsafe debrief_sqlite_defend(handle) == SQLITE_OK else {
      throw unsafe Self.error(of: handle)
    }
    attach(atMost: 0)
    do throws(DatabaseError) {
      try run("PRAGMA query_only = 1; PRAGMA cell_size_check = 1; SELECT count(*) FROM sqlite_schema;")
    } catch {
      guard case .failed(_, let message) = error, !error.isLock else { throw error }
      throw .notADatabase(message: message)
    }
  }

  /// Opens the database file at `path` read-only, as a snapshot that lasts until it is closed; the content is not trusted. The file may be
  /// larger than memory; sorting uses the folder for temporary files.
  ///
  /// - Parameter isStill: Whether no process writes to the file: then no lock is taken, and no file is created next to it.
  public init(readingFileAt path: String, isStill: Bool) throws(DatabaseError) {
    // SQLite could interpret a plain path as a URI with settings.
    let address = "file:\(path.percentEncoded(keeping: "/"))?mode=ro\(isStill ? "&immutable=1" : "")"
    unsafe handle = try Self.opened(address, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    unsafe sqlite3_busy_timeout(handle, Self.patience)
    attach(atMost: 0)
    guard unsafe debrief_sqlite_defend(handle) == SQLITE_OK,
      unsafe debrief_sqlite_take_quotes_for_names(handle) == SQLITE_OK
    else { throw unsafe Self.error(of: handle) }
    do throws(DatabaseError) {
      try run("PRAGMA query_only = 1; PRAGMA cell_size_check = 1; BEGIN; SELECT count(*) FROM sqlite_schema;")
    } catch {
      guard case .failed(_, let message) = error, !error.isLock else { throw error }
      throw .notADatabase(message: message)
    }
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Limits the number of attached files to `count`; 0 except where SQLite itself attaches one.
  func attach(atMost count: Int32) { unsafe sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, count) }

  private static func opened(_ path: String = ":memory:", flags: Int32) throws(DatabaseError) -> OpaquePointer {
    sqlite3_hard_heap_limit64(heapLimit)
    var handle: OpaquePointer?
    let result = unsafe sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard result == SQLITE_OK, let handle = unsafe handle else {
      unsafe sqlite3_close_v2(handle)
      throw .failed(DatabaseError.ResultCode(rawValue: result), message: unsafe String(cString: sqlite3_errstr(result)))
    }
    // Sorting stays in memory, except for a database file, which may be larger than memory.
    let isInMemory = flags & SQLITE_OPEN_MEMORY != 0
    guard unsafe sqlite3_exec(handle, "PRAGMA temp_store = \(isInMemory ? 2 : 1)", nil, nil, nil) == SQLITE_OK else {
      defer { unsafe sqlite3_close_v2(handle) }
      throw unsafe error(of: handle)
    }
    return unsafe handle
  }

  /// Runs the project's own `statements` in order and discards their results.
  public func run(_ statements: String) throws(DatabaseError) {
    guard unsafe sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else {
      throw unsafe Self.error(of: handle)
    }
  }

  /// Runs the project's own `statement` for each of `rows`, with the cells as its parameters.
  ///
  /// - Complexity: O(n log n) in the number of rows.
  public func run(_ statement: String, forEach rows: some Sequence<[Value]>) throws(DatabaseError) {
    try run("BEGIN")
    let compiled = try compiled(statement)
    for row in rows {
      try compiled.bind(row)
      while try compiled.step() {}
    }
    try compiled.bind([])
    try run("COMMIT")
  }

  func compiled(_ text: String) throws(DatabaseError) -> Statement {
    var statement: OpaquePointer?
    guard unsafe sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK else {
      throw unsafe Self.compileError(of: handle)
    }
    guard let statement = unsafe statement else { throw .noStatement }
    return unsafe Statement(statement, of: handle)
  }

  /// Why the last statement could not be compiled. Only then a code without particulars means that the statement is at fault.
  static func compileError(of handle: OpaquePointer) -> DatabaseError {
    let error = unsafe error(of: handle)
    guard case .failed(.error, let message) = error else { return error }
    let offset = Int(unsafe sqlite3_error_offset(handle))
    return .invalid(message: message, offset: offset < 0 ? nil : offset)
  }

  /// Why the last call failed.
  static func error(of handle: OpaquePointer) -> DatabaseError {
    let code = unsafe sqlite3_extended_errcode(handle)
    switch code {
    // SQLite returns the second code for a file in memory.
    case SQLITE_NOMEM, SQLITE_IOERR | 12 << 8: return .tooMuchMemory(limit: QueryLimits.memory)
    case SQLITE_TOOBIG: return .tooLong(limit: QueryLimits.longestCell)
    default: break
    }
    return .failed(DatabaseError.ResultCode(rawValue: code), message: unsafe String(cString: sqlite3_errmsg(handle)))
  }
}

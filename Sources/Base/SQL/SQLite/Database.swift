import CSQLite
import Text

/// A database of SQLite, in memory or in a file that it only reads: the one object that holds its handle, and closes it.
@safe public final class Database {
  /// Most bytes that SQLite may hold in this process while it writes, or reads what nobody asked.
  static let heapLimit: Int64 = 2_000_000_000

  /// Milliseconds to wait for somebody who is writing.
  private static let patience: Int32 = 5_000

  /// Bytes with which every file of a database begins.
  static let headerLength = 100
  /// Where they say how the file is read and written: 1 by itself, 2 with a log beside it.
  ///
  /// - Source: SQLite, “Database File Format”, section 1.3.3.
  static let formats = 18..<20

  let handle: OpaquePointer

  /// An empty database, to be written.
  public init() throws(DatabaseError) {
    unsafe handle = try Self.opened(flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY)
    attach(atMost: 0)
  }

  /// The database in `bytes`, to be read and nothing else: whoever made them, they are not trusted.
  public init(reading bytes: [UInt8]) throws(DatabaseError) {
    guard bytes.count >= Self.headerLength else { throw .notADatabase(message: "too short") }
    unsafe handle = try Self.opened(flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY)
    guard let copy = unsafe sqlite3_malloc64(UInt64(max(1, bytes.count))) else {
      throw .failed(.noMemory, message: "out of memory")
    }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    // A database with a log beside it says so, and would be looked for there; here is but the file.
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

  /// The database in the file at `path`, to be read and nothing else, as it is at this moment until it is closed: whoever made it, it is
  /// not trusted. It may be larger than the memory; what is sorted goes to the folder for temporary files.
  ///
  /// - Parameter isStill: Whether nobody writes to it: then no lock is taken, and no file made beside it.
  public init(readingFileAt path: String, isStill: Bool) throws(DatabaseError) {
    // A path by itself could be taken for an address with settings of its own.
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

  /// Lets statements open at most `count` other files: none, whatever they were made of, but where SQLite itself does.
  func attach(atMost count: Int32) { unsafe sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, count) }

  private static func opened(_ path: String = ":memory:", flags: Int32) throws(DatabaseError) -> OpaquePointer {
    sqlite3_hard_heap_limit64(heapLimit)
    var handle: OpaquePointer?
    let result = unsafe sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard result == SQLITE_OK, let handle = unsafe handle else {
      unsafe sqlite3_close_v2(handle)
      throw .failed(DatabaseError.ResultCode(rawValue: result), message: unsafe String(cString: sqlite3_errstr(result)))
    }
    // What is sorted must not go to files, unless it comes from one and may be larger than the memory.
    let isInMemory = flags & SQLITE_OPEN_MEMORY != 0
    guard unsafe sqlite3_exec(handle, "PRAGMA temp_store = \(isInMemory ? 2 : 1)", nil, nil, nil) == SQLITE_OK else {
      defer { unsafe sqlite3_close_v2(handle) }
      throw unsafe error(of: handle)
    }
    return unsafe handle
  }

  /// Runs `statements` of this house, one after the other; what they answer is dropped.
  public func run(_ statements: String) throws(DatabaseError) {
    guard unsafe sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else {
      throw unsafe Self.error(of: handle)
    }
  }

  /// Runs the one `statement` of this house for each of `rows`, whose cells are its parameters.
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
    // The second says so of a file that is kept in memory.
    case SQLITE_NOMEM, SQLITE_IOERR | 12 << 8: return .tooMuchMemory(limit: QueryLimits.memory)
    case SQLITE_TOOBIG: return .tooLong(limit: QueryLimits.longestCell)
    default: break
    }
    return .failed(DatabaseError.ResultCode(rawValue: code), message: unsafe String(cString: sqlite3_errmsg(handle)))
  }
}

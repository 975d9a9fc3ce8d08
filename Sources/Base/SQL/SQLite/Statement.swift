import CSQLite

/// A compiled statement. This object owns and finalizes the handle.
@safe final class Statement {
  private let handle: OpaquePointer
  private let database: OpaquePointer

  /// Takes ownership of `handle`, which was compiled for `database`.
  init(_ handle: OpaquePointer, of database: OpaquePointer) {
    unsafe self.handle = handle
    unsafe self.database = database
  }

  deinit { unsafe sqlite3_finalize(handle) }

  var onlyReads: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

  var columns: [String] {
    unsafe (0..<sqlite3_column_count(handle)).map { place in
      unsafe sqlite3_column_name(handle, place).map { unsafe String(cString: $0) } ?? ""
    }
  }

  /// Binds `values` to the parameters in order, replacing earlier values.
  func bind(_ values: [Value]) throws(DatabaseError) {
    unsafe sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let result: Int32
      switch value {
      case .null: result = unsafe sqlite3_bind_null(handle, place)
      case .integer(let number): result = unsafe sqlite3_bind_int64(handle, place, number)
      case .real(let number): result = unsafe sqlite3_bind_double(handle, place, number)
      case .text(let text):
        let bytes = Array(text.utf8)
        result = unsafe bytes.withUnsafeBytes { buffer in
          unsafe buffer.withMemoryRebound(to: CChar.self) { text in
            // An empty text needs a non-null address, or it would become null.
            unsafe debrief_sqlite_bind_text(handle, place, text.baseAddress ?? sqlite3_libversion(), UInt64(text.count))
          }
        }
      case .blob: preconditionFailure("nothing in this house binds bytes")
      }
      guard result == SQLITE_OK else { throw unsafe Database.error(of: database) }
    }
  }

  /// Binds a number to the parameter `name`, if it exists.
  func bind(_ number: Int, to name: String) throws(DatabaseError) {
    let place = unsafe sqlite3_bind_parameter_index(handle, name)
    guard place > 0 else { return }
    guard unsafe sqlite3_bind_int64(handle, place, Int64(number)) == SQLITE_OK else {
      throw unsafe Database.error(of: database)
    }
  }

  /// Advances to the next row; false after the last one.
  func step() throws(DatabaseError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw unsafe Database.error(of: database)
    }
  }

  /// The cells of the row and their size in bytes.
  func row() -> (cells: [Value], bytes: Int) {
    var bytes = 0
    let count = unsafe sqlite3_column_count(handle)
    let cells = (0..<count).map { place -> Value in
      switch unsafe sqlite3_column_type(handle, place) {
      case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, place))
      case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, place))
      case SQLITE_TEXT:
        let start = unsafe sqlite3_column_text(handle, place)
        let count = Int(unsafe sqlite3_column_bytes(handle, place))
        bytes += count
        return .text(unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
      case SQLITE_BLOB:
        let start = unsafe sqlite3_column_blob(handle, place)
        let count = Int(unsafe sqlite3_column_bytes(handle, place))
        bytes += count
        return .blob(unsafe Array(UnsafeRawBufferPointer(start: start, count: count)))
      default: return .null
      }
    }
    return (cells, bytes + 8 * cells.count)
  }
}

import CSQLite

extension Database {
  /// Offsets in the header of the change counters and of the version of the last writer.
  ///
  /// - Source: SQLite, “Database File Format”, section 1.3.
  private static let changeCounters = [24, 92]
  private static let writerVersion = 96
  /// 3.37.0, the first version that reads STRICT tables.
  private static let oldestReader: UInt32 = 3_037_000

  /// The database as the bytes of its file, in the most compact form.
  ///
  /// Header fields that describe only the write are set to fixed values, so that equal contents have equal bytes.
  ///
  /// - Complexity: O(n log n) in the number of rows.
  public func bytes() throws(DatabaseError) -> [UInt8] {
    // VACUUM attaches a copy of the database.
    attach(atMost: 1)
    defer { attach(atMost: 0) }
    try run("VACUUM")
    var count: sqlite3_int64 = 0
    guard let start = unsafe sqlite3_serialize(handle, "main", &count, 0) else {
      throw .failed(.noMemory, message: "out of memory")
    }
    defer { unsafe sqlite3_free(start) }
    var bytes = unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
    guard bytes.count >= Self.headerLength else {
      throw .failed(.error, message: "an empty database has no bytes")
    }
    for place in Self.changeCounters { Self.write(1, to: &bytes, at: place) }
    Self.write(Self.oldestReader, to: &bytes, at: Self.writerVersion)
    return bytes
  }

  private static func write(_ number: UInt32, to bytes: inout [UInt8], at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * (3 - UInt32(index)))) }
  }
}

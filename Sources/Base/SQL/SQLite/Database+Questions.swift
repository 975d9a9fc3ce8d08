import CSQLite

extension Database {
  /// The longest accepted statement, in bytes of UTF-8.
  public static let longestStatement = 1_000_000

  /// The result of the single statement `question` within `limits`; the statement is not trusted.
  ///
  /// The statement can only read: anything that would write, attach a file, change a setting or load code is rejected before it runs.
  public func answer(_ question: String, within limits: QueryLimits) throws(DatabaseError) -> ResultTable {
    let guardian = try guardian(of: question, within: limits)
    return try withExtendedLifetime(guardian) { () throws(DatabaseError) in
      watch(by: guardian)
      defer { unwatch() }
      do throws(DatabaseError) {
        return try result(of: question, within: limits)
      } catch {
        throw guardian.cause(of: error)
      }
    }
  }

  /// The result of a statement in pages, each within the rows and bytes of `limits`, to bound memory. `take` gets at least one page, which
  /// may be empty, and whether it is the last.
  public func pages(
    of question: String, within limits: QueryLimits, take: (_ page: ResultTable, _ isLast: Bool) throws -> Void
  ) throws {
    let guardian = try guardian(of: question, within: limits)
    try withExtendedLifetime(guardian) {
      watch(by: guardian)
      defer { unwatch() }
      do {
        let statement = try only(question)
        guard statement.onlyReads else { throw DatabaseError.notAQuestion("writing") }
        let columns = statement.columns
        var rows: [[Value]] = []
        var bytes = 0
        while try statement.step() {
          let row = statement.row()
          if rows.count == limits.rows || !rows.isEmpty && bytes + row.bytes > limits.bytes {
            try take(ResultTable(columns: columns, rows: rows), false)
            rows.removeAll(keepingCapacity: true)
            bytes = 0
          }
          rows.append(row.cells)
          bytes += row.bytes
        }
        try take(ResultTable(columns: columns, rows: rows), true)
      } catch let error as DatabaseError {
        throw guardian.cause(of: error)
      }
    }
  }

  /// The guard for `question`; throws if the text alone is reason to reject it.
  private func guardian(of question: String, within limits: QueryLimits) throws(DatabaseError) -> QuestionGuard {
    if let nul = question.utf8.firstIndex(of: 0) {
      throw .invalid(
        message: "NUL character", offset: question.utf8.distance(from: question.startIndex, to: nul))
    }
    guard question.utf8.count <= Self.longestStatement else {
      throw .invalid(message: "the statement exceeds 1 MB", offset: nil)
    }
    if limits.isRepeatable, let time = Self.presentTime(in: question) { throw .notRepeatable(time) }
    return QuestionGuard(limits)
  }

  /// The part of `question` that depends on the current time: `'now'`, or a time function without an argument.
  private static func presentTime(in question: String) -> String? {
    let named = question.firstMatch(of: /(?i)'\s*now\s*'/)?.0
    let left = question.firstMatch(of: /(?i)\b(?:date|time|datetime|julianday|unixepoch)\s*\(\s*\)/)?.0
    let formatted = question.firstMatch(of: /(?i)\bstrftime\s*\(\s*'[^']*'\s*\)/)?.0
    return (named ?? left ?? formatted).map { String($0) }
  }

  private func result(of question: String, within limits: QueryLimits) throws(DatabaseError) -> ResultTable {
    let statement = try only(question)
    guard statement.onlyReads else { throw .notAQuestion("writing") }
    let columns = statement.columns
    var rows: [[Value]] = []
    var bytes = 0
    while try statement.step() {
      guard rows.count < limits.rows else { return ResultTable(columns: columns, rows: rows, isCut: true) }
      let row = statement.row()
      bytes += row.bytes
      guard bytes <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
      rows.append(row.cells)
    }
    return ResultTable(columns: columns, rows: rows)
  }

  /// The only statement of `text`.
  private func only(_ text: String) throws(DatabaseError) -> Statement {
    let bytes = Array(text.utf8) + [0]
    var statements: [(statement: Statement, start: Int)] = []
    var start = 0
    while start < bytes.count - 1, statements.count < 2 {
      let (statement, end) = try compiled(bytes, from: start)
      if let statement { statements.append((statement, start)) }
      start = end
    }
    guard let first = statements.first else { throw .noStatement }
    guard statements.count == 1 else { throw .severalStatements(offset: statements[1].start) }
    return first.statement
  }

  /// The statement that starts at `start`, or nil if only white space and comments follow, and its end.
  private func compiled(_ bytes: [UInt8], from start: Int) throws(DatabaseError) -> (Statement?, end: Int) {
    var handle: OpaquePointer?
    var end = start
    let result = unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let first = unsafe text.baseAddress! + start
        let result = unsafe sqlite3_prepare_v2(self.handle, first, -1, &handle, &tail)
        if let tail = unsafe tail { end = unsafe start + (tail - first) }
        return result
      }
    }
    guard result == SQLITE_OK else {
      let error = unsafe Self.compileError(of: self.handle)
      guard case .invalid(let message, let offset) = error else { throw error }
      throw .invalid(message: message, offset: offset.map { $0 + start })
    }
    return (unsafe handle.map { unsafe Statement($0, of: self.handle) }, max(end, start + 1))
  }

  func watch(by guardian: QuestionGuard) {
    stop(by: guardian)
    let context = unsafe Unmanaged.passUnretained(guardian).toOpaque()
    unsafe sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        guard let context = unsafe context else { return SQLITE_DENY }
        let guardian = unsafe Unmanaged<QuestionGuard>.fromOpaque(context).takeUnretainedValue()
        let (first, second) = unsafe (
          first.map { unsafe String(cString: $0) }, second.map { unsafe String(cString: $0) }
        )
        return guardian.allows(action, first, second) ? SQLITE_OK : SQLITE_DENY
      }, context)
    for (limit, value) in [
      (SQLITE_LIMIT_LENGTH, QueryLimits.longestCell), (SQLITE_LIMIT_SQL_LENGTH, Self.longestStatement),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, QueryLimits.longestPattern), (SQLITE_LIMIT_ATTACHED, 0),
    ] { unsafe sqlite3_limit(handle, limit, Int32(value)) }
    // The limit applies to the whole process, which runs at most one question at a time.
    sqlite3_hard_heap_limit64(min(Self.heapLimit, sqlite3_memory_used() + Int64(QueryLimits.memory)))
  }

  func unwatch() {
    sqlite3_hard_heap_limit64(Self.heapLimit)
    stopNever()
    unsafe sqlite3_set_authorizer(handle, nil, nil)
  }
}

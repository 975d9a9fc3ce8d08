import CSQLite

extension Database {
  /// Passes all rows of the project's own `statement` to `take`, at most `count` at a time, to bound memory.
  ///
  /// - Parameters:
  ///   - parameters: Whole numbers by name, without the `@` of the statement; names that the statement does not contain are ignored.
  ///   - isCancelled: Whether to stop with a `CancellationError`; called every few thousand steps.
  public func rows(
    of statement: String, parameters: [(name: String, value: Int)], atATime count: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false }, take: ([[Value]]) throws -> Void
  ) throws {
    var limits = QueryLimits()
    limits.isOver = isCancelled
    limits.isRepeatable = true
    let guardian = QuestionGuard(limits)
    try withExtendedLifetime(guardian) {
      // A table may be a view from an untrusted database.
      watch(by: guardian)
      defer { unwatch() }
      let compiled = try compiled(statement, guardian)
      for parameter in parameters { try compiled.bind(parameter.value, to: "@" + parameter.name) }
      var rows: [[Value]] = []
      while try hasNext(compiled, guardian) {
        rows.append(compiled.row().cells)
        guard rows.count == count else { continue }
        try take(rows)
        rows.removeAll(keepingCapacity: true)
      }
      if !rows.isEmpty { try take(rows) }
    }
  }

  private func compiled(_ statement: String, _ guardian: QuestionGuard) throws(DatabaseError) -> Statement {
    do throws(DatabaseError) {
      return try compiled(statement)
    } catch {
      throw guardian.refusal ?? error
    }
  }

  private func hasNext(_ statement: Statement, _ guardian: QuestionGuard) throws -> Bool {
    do throws(DatabaseError) {
      return try statement.step()
    } catch {
      throw guardian.isOver ? CancellationError() as any Error : error
    }
  }

  /// Lets `guardian` decide every few thousand steps whether to stop.
  func stop(by guardian: QuestionGuard) {
    let context = unsafe Unmanaged.passUnretained(guardian).toOpaque()
    unsafe sqlite3_progress_handler(
      handle, QuestionGuard.stepsBetweenLooks,
      { context in
        guard let context = unsafe context else { return 1 }
        return unsafe Unmanaged<QuestionGuard>.fromOpaque(context).takeUnretainedValue().look() ? 1 : 0
      }, context)
  }

  /// Removes the progress handler.
  func stopNever() { unsafe sqlite3_progress_handler(handle, 0, nil, nil) }
}

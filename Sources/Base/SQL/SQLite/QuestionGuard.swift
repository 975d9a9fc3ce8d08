import CSQLite

/// Guards a user's statement: allows only reads, and stops it at its limits.
@safe final class QuestionGuard {
  /// The number of virtual machine steps between two checks.
  static let stepsBetweenLooks: Int32 = 4_000

  /// Pragmas that only describe tables.
  private static let pragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
  ]
  /// Functions that access the system outside the database.
  private static let refused: Set<String> = ["load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"]
  /// Functions whose result differs between calls.
  private static let fickle: Set<String> = [
    "random", "randomblob", "current_date", "current_time", "current_timestamp",
  ]

  private let limits: QueryLimits
  private var steps = 0
  /// The first rejection.
  private(set) var refusal: DatabaseError?
  private(set) var isOver = false

  init(_ limits: QueryLimits) {
    self.limits = limits
  }

  /// Whether the statement has to stop.
  func look() -> Bool {
    steps += Int(Self.stepsBetweenLooks)
    isOver = isOver || limits.steps.map { steps > $0 } ?? false || limits.isOver()
    return isOver
  }

  /// The cause of a statement's failure by `error`.
  func cause(of error: DatabaseError) -> DatabaseError { isOver ? .tookTooLong : refusal ?? error }

  /// Whether SQLite may compile `action` into the statement; `first` and `second` are the arguments of the action.
  func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    let fault = fault(of: action, first, second)
    if refusal == nil { refusal = fault }
    return fault == nil
  }

  /// - Source: SQLite, “Authorizer Action Codes”.
  private func fault(of action: Int32, _ first: String?, _ second: String?) -> DatabaseError? {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return nil
    case SQLITE_FUNCTION:
      let name = (second ?? "").lowercased()
      if Self.refused.contains(name) { return .notAQuestion("\(name)()") }
      return limits.isRepeatable && Self.fickle.contains(name) ? .notRepeatable(name) : nil
    case SQLITE_PRAGMA:
      let name = (first ?? "").lowercased()
      return Self.pragmas.contains(name) ? nil : .notAQuestion("PRAGMA \(name)")
    case SQLITE_ATTACH: return .notAQuestion("ATTACH")
    case SQLITE_DETACH: return .notAQuestion("DETACH")
    case SQLITE_INSERT: return .notAQuestion("INSERT")
    // A table-valued pragma needs this permission too. It permits nothing else, because the database is read-only.
    case SQLITE_UPDATE where first == "sqlite_master": return nil
    case SQLITE_UPDATE: return .notAQuestion("UPDATE")
    case SQLITE_DELETE: return .notAQuestion("DELETE")
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: return .notAQuestion("a transaction")
    default: return .notAQuestion("changing the schema")
    }
  }
}

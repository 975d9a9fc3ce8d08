import CSQLite

/// Watches over a statement that somebody wrote: lets it read and nothing else, and stops it when its time is up.
@safe final class QuestionGuard {
  /// How many steps of the virtual machine pass between two looks at the clock.
  static let stepsBetweenLooks: Int32 = 4_000

  /// Pragmas that only tell of tables.
  private static let pragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
  ]
  /// Functions that reach outside the database.
  private static let refused: Set<String> = ["load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"]
  /// Functions that give something else each time.
  private static let fickle: Set<String> = [
    "random", "randomblob", "current_date", "current_time", "current_timestamp",
  ]

  private let limits: QueryLimits
  private var steps = 0
  /// What was refused first.
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

  /// Why a statement came to nothing that failed by `error`.
  func cause(of error: DatabaseError) -> DatabaseError { isOver ? .tookTooLong : refusal ?? error }

  /// Whether SQLite may compile `action` into the statement; `first` and `second` are what the action is about.
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
    // What makes a table of a pragma asks for this too, and nothing else gets by with it: the database is read-only.
    case SQLITE_UPDATE where first == "sqlite_master": return nil
    case SQLITE_UPDATE: return .notAQuestion("UPDATE")
    case SQLITE_DELETE: return .notAQuestion("DELETE")
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: return .notAQuestion("a transaction")
    default: return .notAQuestion("changing the schema")
    }
  }
}

import CSQLite

extension Database {
  /// Makes `function` available to statements.
  public func define(_ function: any AggregateFunction.Type) throws(DatabaseError) {
    let definition = unsafe Unmanaged.passRetained(AggregateDefinition(function)).toOpaque()
    // SQLite releases the definition when the database is closed, or immediately if it rejects the function.
    let result = unsafe sqlite3_create_function_v2(
      handle, function.name, Int32(function.argumentCount), SQLITE_UTF8 | SQLITE_DETERMINISTIC, definition, nil,
      { context, count, arguments in
        guard let state = unsafe AggregateDefinition.state(in: context, isNew: true) else { return }
        let first = unsafe count > 0 ? Database.number(arguments?[0]) : .nan
        let second = unsafe count > 1 ? Database.number(arguments?[1]) : .nan
        state.function.step(first, second)
      },
      { context in
        let state = unsafe AggregateDefinition.state(in: context, isNew: false)
        let result = unsafe state?.function.result ?? AggregateDefinition.of(context)?.function.init().result ?? .nan
        unsafe AggregateDefinition.forget(in: context)
        if result.isNaN { unsafe sqlite3_result_null(context) } else { unsafe sqlite3_result_double(context, result) }
      },
      { definition in
        if let definition = unsafe definition { unsafe Unmanaged<AggregateDefinition>.fromOpaque(definition).release() }
      })
    guard result == SQLITE_OK else { throw unsafe Self.error(of: handle) }
  }

  /// Makes `function`, which maps one cell to a value, available to statements as `name`.
  public func define(_ name: String, _ function: @escaping @Sendable (Value) -> Value) throws(DatabaseError) {
    let definition = unsafe Unmanaged.passRetained(ScalarDefinition(function)).toOpaque()
    let result = unsafe sqlite3_create_function_v2(
      handle, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, definition,
      { context, _, arguments in
        guard let user = unsafe sqlite3_user_data(context), let argument = unsafe arguments?[0] else { return }
        let definition = unsafe Unmanaged<ScalarDefinition>.fromOpaque(user).takeUnretainedValue()
        switch definition.function(unsafe Database.value(argument)) {
        case .integer(let number): unsafe sqlite3_result_int64(context, number)
        case .real(let number): unsafe sqlite3_result_double(context, number)
        case .null, .text, .blob: unsafe sqlite3_result_null(context)
        }
      }, nil, nil,
      { definition in
        if let definition = unsafe definition { unsafe Unmanaged<ScalarDefinition>.fromOpaque(definition).release() }
      })
    guard result == SQLITE_OK else { throw unsafe Self.error(of: handle) }
  }

  private static func number(_ value: OpaquePointer?) -> Double {
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_INTEGER, SQLITE_FLOAT: unsafe sqlite3_value_double(value)
    default: .nan
    }
  }

  private static func value(_ value: OpaquePointer) -> Value {
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_value_double(value))
    case SQLITE_TEXT:
      let start = unsafe sqlite3_value_text(value)
      let count = Int(unsafe sqlite3_value_bytes(value))
      return .text(unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    default: return .null
    }
  }
}

import CSQLite

/// An aggregate function as SQLite keeps it: a class, since SQLite holds it by its address.
@safe final class AggregateDefinition {
  /// The function in the middle of one group of rows.
  final class State {
    var function: any AggregateFunction

    init(_ function: any AggregateFunction) { self.function = function }
  }

  let function: any AggregateFunction.Type

  init(_ function: any AggregateFunction.Type) { self.function = function }

  /// The definition of the function that `context` is a call of.
  static func of(_ context: OpaquePointer?) -> AggregateDefinition? {
    unsafe sqlite3_user_data(context).map { unsafe Unmanaged<AggregateDefinition>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The state of the group that `context` is at; nil where it has none yet and none is to be made, or memory is short.
  static func state(in context: OpaquePointer?, isNew: Bool) -> State? {
    let size = unsafe isNew ? MemoryLayout<UnsafeRawPointer?>.size : 0
    guard let place = unsafe place(in: context, size: size) else { return nil }
    if let known = unsafe place.pointee { return unsafe Unmanaged<State>.fromOpaque(known).takeUnretainedValue() }
    guard isNew, let definition = unsafe of(context) else { return nil }
    let state = State(definition.function.init())
    unsafe place.pointee = unsafe UnsafeRawPointer(Unmanaged.passRetained(state).toOpaque())
    return state
  }

  /// Lets the state of the group go that `context` is at.
  static func forget(in context: OpaquePointer?) {
    guard let place = unsafe place(in: context, size: 0), let known = unsafe place.pointee else { return }
    unsafe Unmanaged<State>.fromOpaque(known).release()
    unsafe place.pointee = nil
  }

  /// Where SQLite keeps the address of the state; it clears the memory when it makes it.
  private static func place(in context: OpaquePointer?, size: Int) -> UnsafeMutablePointer<UnsafeRawPointer?>? {
    unsafe sqlite3_aggregate_context(context, Int32(size))?.assumingMemoryBound(to: UnsafeRawPointer?.self)
  }
}

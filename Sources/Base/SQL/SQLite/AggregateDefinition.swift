import CSQLite

/// The definition of an aggregate function. A class, because SQLite stores its address.
@safe final class AggregateDefinition {
  /// The state of the function for one group of rows.
  final class State {
    var function: any AggregateFunction

    init(_ function: any AggregateFunction) { self.function = function }
  }

  let function: any AggregateFunction.Type

  init(_ function: any AggregateFunction.Type) { self.function = function }

  /// The definition of the function called in `context`.
  static func of(_ context: OpaquePointer?) -> AggregateDefinition? {
    unsafe sqlite3_user_data(context).map { unsafe Unmanaged<AggregateDefinition>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The state of the current group; nil if it does not exist and `isNew` is false, or if memory is exhausted.
  static func state(in context: OpaquePointer?, isNew: Bool) -> State? {
    let size = unsafe isNew ? MemoryLayout<UnsafeRawPointer?>.size : 0
    guard let place = unsafe place(in: context, size: size) else { return nil }
    if let known = unsafe place.pointee { return unsafe Unmanaged<State>.fromOpaque(known).takeUnretainedValue() }
    guard isNew, let definition = unsafe of(context) else { return nil }
    let state = State(definition.function.init())
    unsafe place.pointee = unsafe UnsafeRawPointer(Unmanaged.passRetained(state).toOpaque())
    return state
  }

  /// Releases the state of the current group.
  static func forget(in context: OpaquePointer?) {
    guard let place = unsafe place(in: context, size: 0), let known = unsafe place.pointee else { return }
    unsafe Unmanaged<State>.fromOpaque(known).release()
    unsafe place.pointee = nil
  }

  /// The memory in which SQLite stores the address of the state; SQLite zeroes it on allocation.
  private static func place(in context: OpaquePointer?, size: Int) -> UnsafeMutablePointer<UnsafeRawPointer?>? {
    unsafe sqlite3_aggregate_context(context, Int32(size))?.assumingMemoryBound(to: UnsafeRawPointer?.self)
  }
}

/// The definition of a function of one cell. A class, because SQLite stores its address.
final class ScalarDefinition {
  let function: @Sendable (Value) -> Value

  init(_ function: @escaping @Sendable (Value) -> Value) { self.function = function }
}

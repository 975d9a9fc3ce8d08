/// A function of one cell as SQLite keeps it: a class, since SQLite holds it by its address.
final class ScalarDefinition {
  let function: @Sendable (Value) -> Value

  init(_ function: @escaping @Sendable (Value) -> Value) { self.function = function }
}

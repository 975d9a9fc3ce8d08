/// The stack of values visible at a point of a template, innermost last.
struct Context {
  private var values: [Value]

  init(_ value: Value) {
    values = [value]
  }

  mutating func push(_ value: Value) { values.append(value) }

  mutating func pop() { values.removeLast() }

  /// The value of `name`. The first part is looked up from the innermost object outwards, each further part in the value found so far.
  func value(of name: Name) throws(UnknownName) -> Value {
    guard let first = name.parts.first else { return values[values.count - 1] }
    guard var value = innermost(first) else { throw UnknownName(name: first, known: namesInReach) }
    for part in name.parts.dropFirst() {
      guard case .object(let members) = value else { throw UnknownName(name: name.text, known: []) }
      guard let member = members[part] else { throw UnknownName(name: part, known: Array(members.keys)) }
      value = member
    }
    return value
  }

  private func innermost(_ name: String) -> Value? {
    for case .object(let members) in values.reversed() {
      if let value = members[name] { return value }
    }
    return nil
  }

  private var namesInReach: [String] {
    values.flatMap { value -> [String] in
      if case .object(let members) = value { Array(members.keys) } else { [] }
    }
  }
}

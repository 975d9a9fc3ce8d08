/// The words behind the name of a program, from which options are taken one by one.
public struct Arguments: Sendable {
  /// What is left.
  public private(set) var rest: [String]

  /// The arguments of this program.
  public init() {
    self.init(Array(CommandLine.arguments.dropFirst()))
  }

  /// Such words.
  public init(_ words: [String]) {
    rest = words
  }

  /// Takes out the option `name` with its value; nil where it is not there.
  public mutating func value(of name: String) -> String? {
    guard let place = rest.firstIndex(of: name), place + 1 < rest.count else { return nil }
    let value = rest[place + 1]
    rest.removeSubrange(place...place + 1)
    return value
  }

  /// Takes out the flag `name`; whether it was there.
  public mutating func has(_ name: String) -> Bool {
    let count = rest.count
    rest.removeAll { $0 == name }
    return rest.count < count
  }
}

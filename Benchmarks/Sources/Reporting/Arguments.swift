/// The arguments of a program, from which options are removed one by one.
public struct Arguments: Sendable {
  /// The remaining arguments.
  public private(set) var rest: [String]

  /// The arguments of this program.
  public init() {
    self.init(Array(CommandLine.arguments.dropFirst()))
  }

  /// The arguments `words`.
  public init(_ words: [String]) {
    rest = words
  }

  /// Removes the option `name` and returns its value; nil if it is missing.
  public mutating func value(of name: String) -> String? {
    guard let place = rest.firstIndex(of: name), place + 1 < rest.count else { return nil }
    let value = rest[place + 1]
    rest.removeSubrange(place...place + 1)
    return value
  }

  /// Removes the flag `name`; returns whether it was present.
  public mutating func has(_ name: String) -> Bool {
    let count = rest.count
    rest.removeAll { $0 == name }
    return rest.count < count
  }
}

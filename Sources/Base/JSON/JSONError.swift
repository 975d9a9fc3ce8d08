/// Why bytes are no JSON: the place and the fault.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line of the fault, from 1.
  public let line: Int
  /// Column of the fault in characters, from 1.
  public let column: Int
  /// What is wrong there.
  public let message: String

  /// In a line: `line 3, column 5: '}' expected near end of file`.
  public var description: String { "line \(line), column \(column): \(message)" }
}

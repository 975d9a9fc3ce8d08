public import Text

/// Why bytes are not JSON.
public struct JSONError: DiagnosticError, Hashable, Sendable {
  /// Line of the fault, from 1.
  public let line: Int
  /// Column of the fault in characters, from 1.
  public let column: Int
  /// What is wrong there, in the parser's words.
  public let message: String

  /// The fault at a line and column of a text whose name the caller knows.
  public var diagnostic: Diagnostic {
    Diagnostic(
      at: Diagnostic.Location("line \(line)", column: "\(column)"), message,
      wayOut: "correct the JSON", code: .badData)
  }
}

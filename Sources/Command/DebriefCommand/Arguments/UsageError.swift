package import Text

/// A fault of the command line or of an environment variable.
package enum UsageError: DiagnosticError, Hashable, Sendable {
  /// No command was given.
  case noCommand
  /// There is no such command.
  case unknownCommand(String, suggestion: String?)
  /// The command does not have this option.
  case unknownOption(String, command: String, suggestion: String?)
  /// An option that takes a value has none.
  case missingValue(option: String, placeholder: String)
  /// An option that takes no value has one.
  case unexpectedValue(option: String)
  /// An option is given twice.
  case repeatedOption(String)
  /// An option that the command needs is missing.
  case missingOption(String, placeholder: String, command: String)
  /// There are fewer arguments than the command needs.
  case missingOperand(String, command: String)
  /// There are more arguments than the command takes.
  case unexpectedOperand(String, command: String)
  /// The value of an option is invalid.
  case malformedValue(option: String, value: String, expected: String)
  /// Tables cannot be loaded or exported into this.
  case unknownWarehouse(String)
  /// An argument is not UTF-8, shown here as far as it can be.
  case notUTF8(String)
  /// The value of an environment variable is invalid.
  case malformedVariable(String, value: String, expected: String)

  package var diagnostic: Diagnostic {
    let (name, summary, wayOut) = words
    return Diagnostic(
      at: name.map { Diagnostic.Location($0) }, summary, wayOut: wayOut, code: .usage)
  }

  private var words: (location: String?, summary: String, wayOut: String) {
    switch self {
    case .noCommand: (nil, "no command", "see 'debrief --help'")
    case .unknownCommand(let name, let suggestion):
      (nil, "unknown command '\(name)'", Self.wayOut(suggestion, of: nil))
    case .unknownOption(let name, let command, let suggestion):
      (name, "unknown option of '\(command)'", Self.wayOut(suggestion, of: command))
    case .missingValue(let option, let placeholder): (option, "missing value", "write '\(option) \(placeholder)'")
    case .unexpectedValue(let option): (option, "takes no value", "write it without one")
    case .repeatedOption(let option): (option, "given twice", "keep only one")
    case .missingOption(let option, let placeholder, let command):
      (option, "required by '\(command)'", "add '\(option) \(placeholder)'")
    case .missingOperand(let name, let command):
      (name, "required by '\(command)'", "see 'debrief \(command) --help'")
    case .unexpectedOperand(let text, let command): (text, "unexpected argument of '\(command)'", "remove it")
    case .malformedValue(let option, let value, let expected):
      (option, "invalid value '\(value)'", "expected \(expected)")
    case .unknownWarehouse(let text): (nil, "unknown database '\(text)'", "expected 'bigquery'")
    case .notUTF8(let text): (text, "not UTF-8", "rename the file or folder, and use its new name")
    case .malformedVariable(let name, let value, let expected):
      (name, "invalid value '\(value)'", "expected \(expected); correct or unset it")
    }
  }

  private static func wayOut(_ suggestion: String?, of command: String?) -> String {
    suggestion.map { "did you mean '\($0)'?" } ?? "see 'debrief \(command.map { $0 + " " } ?? "")--help'"
  }
}

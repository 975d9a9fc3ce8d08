/// A fault of the command line.
package enum UsageError: Error, Hashable, Sendable {
  /// No command was given.
  case noCommand
  /// There is no such command.
  case unknownCommand(String, suggestion: String?)
  /// The command has no such option.
  case unknownOption(String, command: String, suggestion: String?)
  /// An option that takes a value has none.
  case missingValue(option: String, placeholder: String)
  /// An option that takes no value has one.
  case unexpectedValue(option: String)
  /// An option is given twice.
  case repeatedOption(String)
  /// An option that the command needs is not given.
  case missingOption(String, placeholder: String, command: String)
  /// There are fewer operands than the command needs.
  case missingOperand(String, command: String)
  /// There are more operands than the command takes.
  case unexpectedOperand(String, command: String)
  /// The value of an option is not of its form.
  case malformedValue(option: String, value: String, expected: String)
  /// What is to be loaded or exported into is nothing that can be.
  case unknownWarehouse(String)
  /// An argument is not UTF-8, here as far as it can be shown.
  case notUTF8(String)
  /// The value of an environment variable is not of its form.
  case malformedVariable(String, value: String, expected: String)
}

extension UsageError: CustomStringConvertible {
  /// Place, fault and way out.
  package var description: String {
    switch self {
    case .noCommand: "no command; see 'debrief --help'"
    case .unknownCommand(let name, let suggestion): "no command '\(name)'; \(Self.wayOut(suggestion, of: nil))"
    case .unknownOption(let name, let command, let suggestion):
      "\(name): no option of '\(command)'; \(Self.wayOut(suggestion, of: command))"
    case .missingValue(let option, let placeholder): "\(option): no value; write '\(option) \(placeholder)'"
    case .unexpectedValue(let option): "\(option): takes no value; write it alone"
    case .repeatedOption(let option): "\(option): given twice; keep one"
    case .missingOption(let option, let placeholder, let command):
      "\(option): needed by '\(command)'; add '\(option) \(placeholder)'"
    case .missingOperand(let name, let command):
      "\(name): needed by '\(command)'; see 'debrief \(command) --help'"
    case .unexpectedOperand(let text, let command): "\(text): one argument too many for '\(command)'; remove it"
    case .malformedValue(let option, let value, let expected):
      "\(option): '\(value)' is no value for it; give \(expected)"
    case .unknownWarehouse(let text): "'\(text)': no database to hand tables to; write 'bigquery'"
    case .notUTF8(let text): "'\(text)': not UTF-8; rename the file or folder, and write its new name"
    case .malformedVariable(let name, let value, let expected):
      "\(name): '\(value)' is no value for it; give \(expected) or unset it"
    }
  }

  private static func wayOut(_ suggestion: String?, of command: String?) -> String {
    suggestion.map { "did you mean '\($0)'?" } ?? "see 'debrief \(command.map { $0 + " " } ?? "")--help'"
  }
}

import Text

/// The arguments of a command, parsed with its grammar.
struct ParsedArguments: Sendable {
  let grammar: CommandGrammar
  /// Values by option; an empty text for an option without a value.
  private var values: [String: String] = [:]
  /// Arguments that are not options.
  private(set) var operands: [String] = []

  /// Parses `arguments` of the form `--option value` or `--option=value`; all arguments after `--` are operands.
  init(_ arguments: [String], by grammar: CommandGrammar) throws(UsageError) {
    self.grammar = grammar
    var rest = arguments[...]
    var optionsEnded = false
    while let argument = rest.popFirst() {
      if argument == "--", !optionsEnded {
        optionsEnded = true
      } else if argument.hasPrefix("-"), argument != "-", !optionsEnded {
        try take(option: argument, from: &rest)
      } else {
        guard operands.count < grammar.operands.count else {
          throw .unexpectedOperand(argument, command: grammar.name)
        }
        operands.append(argument)
      }
    }
  }

  /// Whether the option without a value is present.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of `option`; nil if it is missing.
  func text(_ option: String) -> String? { values[option] }

  /// The value of a required `option`.
  func required(_ option: String) throws(UsageError) -> String {
    if let value = values[option] { return value }
    let placeholder = grammar.options.first { $0.name == option }?.placeholder
    throw .missingOption(option, placeholder: placeholder ?? "", command: grammar.name)
  }

  /// All operands, which are required.
  func requiredOperands() throws(UsageError) -> [String] {
    guard operands.count == grammar.operands.count else {
      throw .missingOperand(grammar.operands[operands.count], command: grammar.name)
    }
    return operands
  }

  /// The number of threads; nil if the option is missing.
  func threads() throws(UsageError) -> Int? {
    try value("--threads", expected: "a whole number from 1 to 1024") { text in
      Int(text).flatMap { (1...1024).contains($0) ? $0 : nil }
    }
  }

  /// The value of `option`, parsed with `read`; nil if the option is missing.
  func value<Value>(_ option: String, expected: String, read: (String) -> Value?) throws(UsageError) -> Value? {
    guard let text = values[option] else { return nil }
    guard let value = read(text) else { throw .malformedValue(option: option, value: text, expected: expected) }
    return value
  }

  private mutating func take(option argument: String, from rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let written = parts[0] == "-h" ? "--help" : parts[0]
    let known: [Option] = grammar.options + CommandGrammar.common
    guard let option = known.first(where: { $0.isNamed(written) }) else {
      let suggestion = Spelling.nearest(to: written, among: known.map(\.name))
      throw .unknownOption(written, command: grammar.name, suggestion: suggestion)
    }
    let name = option.name
    guard values[name] == nil else { throw .repeatedOption(name) }
    if let placeholder = option.placeholder {
      // An argument that looks like an option is not a value: the value was forgotten.
      let next = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
      guard let value = parts.count == 2 ? parts[1] : next, !value.isEmpty else {
        throw .missingValue(option: name, placeholder: placeholder)
      }
      if parts.count == 1 { rest.removeFirst() }
      values[name] = value
    } else {
      guard parts.count == 1 else { throw .unexpectedValue(option: name) }
      values[name] = ""
    }
  }
}

/// The audience of results.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs.
  case json

  /// The format in the option; text if it is missing.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self = try arguments.value("--format", expected: "text or json") { OutputFormat(rawValue: $0) } ?? .text
  }
}

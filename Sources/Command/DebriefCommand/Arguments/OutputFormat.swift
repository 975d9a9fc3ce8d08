/// For whom results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs.
  case json

  /// The format that the option names; for people where it is not given.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self = try arguments.value("--format", expected: "text or json") { OutputFormat(rawValue: $0) } ?? .text
  }
}

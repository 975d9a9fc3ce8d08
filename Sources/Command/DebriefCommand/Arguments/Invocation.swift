import Text

/// The command and options of the command line.
struct Invocation: Sendable {
  /// Whether only errors and what was asked for are shown.
  let isQuiet: Bool
  let run: Command.Run

  /// Reads the arguments after the program's name. The grammar that the first one names makes the command.
  init(_ arguments: [String]) throws {
    guard let first = arguments.first else { throw UsageError.noCommand }
    if first == "--help" || first == "-h" {
      self = .showing(CommandGrammar.overview)
    } else if first == "--version" {
      self = .showing("debrief \(Version.current)")
    } else if let grammar = CommandGrammar.all.first(where: { $0.name == first }) {
      let parsed = try ParsedArguments(Array(arguments.dropFirst()), by: grammar)
      self =
        parsed.has("--help")
        ? .showing(grammar.help) : Invocation(isQuiet: parsed.has("--quiet"), run: try grammar.command(parsed))
    } else {
      let known = CommandGrammar.all.map(\.name) + ["--help", "--version"]
      throw UsageError.unknownCommand(first, suggestion: Spelling.nearest(to: first, among: known))
    }
  }

  private init(isQuiet: Bool, run: @escaping Command.Run) {
    self.isQuiet = isQuiet
    self.run = run
  }

  private static func showing(_ text: String) -> Invocation {
    Invocation(isQuiet: false) { console, _ in
      try console.show(text)
      return .done
    }
  }
}

import Text

/// What the command line asks for.
enum Invocation: Sendable {
  case demo(GeneratingOptions, ReportingOptions)
  case generate(GeneratingOptions, output: String)
  case build(input: String, ReportingOptions)
  case query(String, QueryingOptions)
  case verify(folder: String, VerifyingOptions)
  case diff(old: String, new: String, DiffingOptions)
  case load(LoadingOptions)
  case export(ExportingOptions)
  case help(String)
  case version

  /// Reads the arguments after the tool's name.
  init(_ arguments: [String]) throws {
    guard let first = arguments.first else { throw UsageError.noCommand }
    switch first {
    case "--help", "-h":
      self = .help(CommandGrammar.overview)
      return
    case "--version":
      self = .version
      return
    default: break
    }
    guard let grammar = CommandGrammar.all.first(where: { $0.name == first }) else {
      let known = CommandGrammar.all.map(\.name) + ["--help", "--version"]
      throw UsageError.unknownCommand(first, suggestion: Spelling.nearest(to: first, among: known))
    }
    let parsed = try ParsedArguments(Array(arguments.dropFirst()), by: grammar)
    if parsed.has("--help") {
      self = .help(grammar.help)
      return
    }
    self =
      switch grammar.name {
      case "demo": .demo(try GeneratingOptions(parsed), try ReportingOptions(parsed))
      case "generate": .generate(try GeneratingOptions(parsed), output: try parsed.required("--output"))
      case "query": .query(try parsed.requiredOperands()[0], try QueryingOptions(parsed))
      case "verify": .verify(folder: try parsed.requiredOperands()[0], try VerifyingOptions(parsed))
      case "diff":
        .diff(old: try parsed.requiredOperands()[0], new: try parsed.requiredOperands()[1], try DiffingOptions(parsed))
      case "load": .load(try LoadingOptions(parsed))
      case "export": .export(try ExportingOptions(parsed))
      default: .build(input: parsed.operands.first ?? ".", try ReportingOptions(parsed))
      }
  }
}

import ReportDiff
import SiteCheck
import Text

/// Commands as their grammars make them: each reads its arguments at once, and runs later.
enum Command {
  /// Runs a command whose arguments are read, and returns what it means to the shell.
  typealias Run = @Sendable (Console, [String: String]) async throws -> ExitCode

  static func demo(_ arguments: ParsedArguments) throws -> Run {
    let (generating, reporting) = (try GeneratingOptions(arguments), try ReportingOptions(arguments))
    return { console, variables in
      let pages = try await DemoCommand(
        generating: generating, reporting: reporting, environment: Environment(variables),
        step: Steps(console: console)
      ).run()
      try console.result(published(pages, in: reporting.output))
      return .done
    }
  }

  static func generate(_ arguments: ParsedArguments) throws -> Run {
    let (options, output) = (try GeneratingOptions(arguments), try arguments.required("--output"))
    return { console, variables in
      let count = try await GenerateCommand(
        options: options, output: output, environment: Environment(variables), step: Steps(console: console)
      ).run()
      try console.result("\(output): \(count) records per table; next: debrief build \(output) --output site")
      return .done
    }
  }

  static func build(_ arguments: ParsedArguments) throws -> Run {
    let (input, options) = (arguments.operands.first ?? ".", try ReportingOptions(arguments))
    return { console, variables in
      let pages = try await BuildCommand(
        input: input, options: options, command: "debrief build", environment: Environment(variables),
        step: Steps(console: console)
      ).run()
      try console.result(published(pages, in: options.output))
      return .done
    }
  }

  static func query(_ arguments: ParsedArguments) throws -> Run {
    let (question, options) = (try arguments.requiredOperands()[0], try QueryingOptions(arguments))
    return { console, variables in
      try await QueryCommand(
        question: question, options: options, environment: Environment(variables), step: Steps(console: console)
      ).run()
      return .done
    }
  }

  static func verify(_ arguments: ParsedArguments) throws -> Run {
    let (folder, options) = (try arguments.requiredOperands()[0], try VerifyingOptions(arguments))
    return { console, _ in
      let report = try await VerifyCommand(folder: folder, options: options, step: Steps(console: console)).run()
      try console.show(report, as: options.format)
      return report.verification.findings.isEmpty ? .done : .findings
    }
  }

  static func diff(_ arguments: ParsedArguments) throws -> Run {
    let (operands, options) = (try arguments.requiredOperands(), try DiffingOptions(arguments))
    return { console, _ in
      let report = try await DiffCommand(
        old: operands[0], new: operands[1], options: options, step: Steps(console: console)
      ).run()
      try console.show(report, as: options.format)
      // Another line would spoil the JSON.
      if let output = options.output, options.format == .text {
        try console.result("\n\(output)/index.html: open it in a browser")
      }
      return report.comparison.isEmpty ? .done : .findings
    }
  }

  static func load(_ arguments: ParsedArguments) throws -> Run {
    let options = try LoadingOptions(arguments)
    return { console, variables in
      let errors = try await LoadCommand(
        options: options, environment: Environment(variables), step: Steps(console: console)
      ).run()
      for error in errors { console.error(error) }
      return errors.first.map { Diagnostic(of: $0).code } ?? .done
    }
  }

  static func export(_ arguments: ParsedArguments) throws -> Run {
    let options = try ExportingOptions(arguments)
    return { console, variables in
      let tables = try await ExportCommand(
        options: options, environment: Environment(variables), step: Steps(console: console)
      ).run()
      let output = options.output
      try console.result(
        "\(output): \(tables == 1 ? "1 table" : "\(tables) tables"); next: \(output)/load.sh PROJECT DATASET")
      return .done
    }
  }

  private static func published(_ pages: Int, in output: String) -> String {
    "\(output)/index.html: \(pages) pages; open it in a browser"
  }
}

import Glibc

/// The command line tool.
public enum Debrief {
  /// Runs the tool in this process, which SIGINT and SIGTERM may interrupt, and returns its exit code.
  ///
  /// - Parameter arguments: What follows the tool's name.
  public static func main(_ arguments: [String]) async -> Int32 {
    let work = Task { await run(arguments) }
    let interruption = Interruption { work.cancel() }
    defer { withExtendedLifetime(interruption) {} }
    return await work.value
  }

  /// Runs the tool in `surroundings` and returns its exit code.
  ///
  /// - Parameter arguments: What follows the tool's name.
  public static func run(_ arguments: [String], in surroundings: Surroundings = .process) async -> Int32 {
    let isQuiet = arguments.contains("--quiet")
    let console = Console(surroundings, isQuiet: isQuiet)
    do {
      let environment = try Environment(surroundings.environment)
      switch try Invocation(arguments) {
      case .help(let text): try console.show(text)
      case .version: try console.show("debrief \(Version.current)")
      case .generate(let options, let output):
        try await GenerateCommand(options: options, output: output, console: console).run()
      case .build(let input, let options):
        try await BuildCommand(input: input, options: options, environment: environment, console: console).run()
      case .demo(let generating, let reporting):
        try await DemoCommand(
          generating: generating, reporting: reporting, environment: environment, console: console
        ).run()
      }
      return ExitCode.done.rawValue
    } catch {
      console.error(error)
      return ExitCode(error).rawValue
    }
  }
}

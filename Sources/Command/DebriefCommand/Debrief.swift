import CSignals
import Glibc
import ReportDiff
import Scenarios
import SiteCheck

/// The command line tool.
public enum Debrief {
  /// Runs the tool in this process, which SIGINT and SIGTERM may interrupt, and ends it with the tool's exit code.
  public static func main() -> Never {
    standard_streams_reserve()
    Interruption.ignoreLeavingReaders()
    do {
      let arguments = try processArguments()
      try ThreadError.tryThreads()
      let work = Task { exit(Interruption.status(of: await run(arguments))) }
      try Interruption.listen { work.cancel() }
    } catch {
      Console(.process, isQuiet: false).error(error)
      exit(ExitCode(error).rawValue)
    }
    // Not awaited: without another thread nothing would run behind it.
    while true { pause() }
  }

  /// What follows the tool's name. Throws where an argument is not UTF-8: repaired, it would name another file.
  private static func processArguments() throws(UsageError) -> [String] {
    var texts: [String] = []
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[place] else { break }
      guard let text = unsafe String(validatingCString: argument) else {
        throw .notUTF8(unsafe String(cString: argument))
      }
      texts.append(text)
    }
    return texts
  }

  /// Runs the tool in `surroundings` and returns its exit code.
  ///
  /// - Parameter arguments: What follows the tool's name.
  public static func run(_ arguments: [String], in surroundings: Surroundings = .process) async -> Int32 {
    let isQuiet = arguments.contains("--quiet")
    let console = Console(surroundings, isQuiet: isQuiet)
    do {
      switch try Invocation(arguments) {
      case .help(let text): try console.show(text)
      case .version: try console.show("debrief \(Version.current)")
      case .demo(let generating, let reporting):
        let environment = try Environment(surroundings.environment)
        let pages = try await DemoCommand(
          generating: generating, reporting: reporting, environment: environment, step: Steps(console: console)
        ).run()
        try console.result(published(pages, in: reporting.output))
      case .generate(let options, let output):
        let count = try await GenerateCommand(
          options: options, output: output, environment: try Environment(surroundings.environment),
          step: Steps(console: console)
        ).run()
        try console.result(
          "\(output): \(count) records a table; next: debrief build \(output) --output site")
      case .build(let input, let reporting):
        let environment = try Environment(surroundings.environment)
        let pages = try await BuildCommand(
          input: input, options: reporting, command: "debrief build", environment: environment,
          step: Steps(console: console)
        ).run()
        try console.result(published(pages, in: reporting.output))
      case .query(let question, let options):
        let environment = try Environment(surroundings.environment)
        try await QueryCommand(
          question: question, options: options, environment: environment, step: Steps(console: console)
        ).run()
      case .verify(let folder, let options):
        let report = try await VerifyCommand(folder: folder, options: options, step: Steps(console: console)).run()
        try console.show(report, as: options.format)
        return (report.verification.findings.isEmpty ? ExitCode.done : .findings).rawValue
      case .load(let options):
        let environment = try Environment(surroundings.environment)
        let errors = try await LoadCommand(
          options: options, environment: environment, step: Steps(console: console)
        ).run()
        for error in errors { console.error(error) }
        return (errors.first.map { ExitCode($0) } ?? .done).rawValue
      case .export(let options):
        let environment = try Environment(surroundings.environment)
        let tables = try await ExportCommand(
          options: options, environment: environment, step: Steps(console: console)
        ).run()
        try console.result(
          "\(options.output): \(tables == 1 ? "1 table" : "\(tables) tables"); next: \(options.output)/load.sh PROJECT DATASET"
        )
      case .diff(let old, let new, let options):
        let report = try await DiffCommand(old: old, new: new, options: options, step: Steps(console: console)).run()
        try console.show(report, as: options.format)
        // A line more would spoil the form for programs.
        if let output = options.output, options.format == .text {
          try console.result("\n\(output)/index.html: open it in a browser")
        }
        return (report.comparison.isEmpty ? ExitCode.done : .findings).rawValue
      }
      return ExitCode.done.rawValue
    } catch let error where error is ReaderLeft || (error as? StepError)?.underlying is ReaderLeft {
      return ExitCode.done.rawValue
    } catch {
      console.error(error)
      return ExitCode(error).rawValue
    }
  }

  private static func published(_ pages: Int, in output: String) -> String {
    "\(output)/index.html: \(pages) pages; open it in a browser"
  }
}

import CSignals
import Glibc
import Text

/// The command line tool.
public enum Debrief {
  /// Runs the tool in this process, handles SIGINT and SIGTERM, and ends the process with the tool's exit code.
  public static func main() -> Never {
    standard_streams_reserve()
    Interruption.ignoreLeavingReaders()
    do {
      let arguments = try processArguments()
      try Processors.tryThreads()
      let work = Task { exit(Interruption.status(of: await run(arguments))) }
      try Interruption.listen { work.cancel() }
    } catch {
      Console(.process, isQuiet: false).error(error)
      exit(Diagnostic(of: error).code.rawValue)
    }
    // Not awaited: without another thread nothing would run after it.
    while true { pause() }
  }

  /// The arguments after the tool's name. Throws if an argument is not UTF-8: repaired, it would name another file.
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

  /// Runs the program in `surroundings` and returns its exit code.
  ///
  /// - Parameter arguments: The arguments after the program's name.
  public static func run(_ arguments: [String], in surroundings: Surroundings = .process) async -> Int32 {
    do {
      let invocation = try Invocation(arguments)
      let console = Console(surroundings, isQuiet: invocation.isQuiet)
      return try await invocation.run(console, surroundings.environment).rawValue
    } catch is ReaderLeft {
      return ExitCode.done.rawValue
    } catch {
      Console(surroundings, isQuiet: false).error(error)
      return Diagnostic(of: error).code.rawValue
    }
  }
}

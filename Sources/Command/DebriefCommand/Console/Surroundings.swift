import Glibc

/// The reader of the output closed it early, which is not an error.
struct ReaderLeft: Error {}

/// The process environment that a run sees; tests provide their own.
public struct Surroundings: Sendable {
  /// Environment variables.
  let environment: [String: String]
  /// Whether messages go to a terminal.
  let errorsAreOnTerminal: Bool
  /// Writes results.
  let writeResult: @Sendable (String) throws -> Void
  /// Writes messages.
  let writeMessage: @Sendable (String) -> Void
  /// Whether the process exists only for this run, and may be ended if the run cannot be stopped otherwise.
  let mayEndProcess: Bool

  /// Creates surroundings with these properties.
  public init(
    environment: [String: String], errorsAreOnTerminal: Bool, mayEndProcess: Bool = false,
    writeResult: @escaping @Sendable (String) throws -> Void, writeMessage: @escaping @Sendable (String) -> Void
  ) {
    self.environment = environment
    self.errorsAreOnTerminal = errorsAreOnTerminal
    self.writeResult = writeResult
    self.writeMessage = writeMessage
    self.mayEndProcess = mayEndProcess
  }

  /// The surroundings of this process.
  public static var process: Surroundings {
    Surroundings(
      environment: processEnvironment, errorsAreOnTerminal: isatty(STDERR_FILENO) == 1, mayEndProcess: true,
      writeResult: { text in
        do throws(FileError) {
          try Descriptor.write(Array(text.utf8).span, to: STDOUT_FILENO, as: "standard output")
        } catch  where error.number == EPIPE {
          throw ReaderLeft()
        }
      },
      // If messages cannot be shown, this error cannot be reported either.
      writeMessage: { text in try? Descriptor.write(Array(text.utf8).span, to: STDERR_FILENO, as: "standard error") })
  }

  private static var processEnvironment: [String: String] {
    var variables: [String: String] = [:]
    for name in Environment.names {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return variables
  }
}

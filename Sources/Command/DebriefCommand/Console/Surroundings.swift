import Glibc

/// The reader of the output closed it early, which is not a fault.
struct ReaderLeft: Error {}

/// All that a run of the tool sees of the process around it: a test hands in its own.
public struct Surroundings: Sendable {
  /// Variables of the environment.
  let environment: [String: String]
  /// Whether messages go to a terminal.
  let errorsAreOnTerminal: Bool
  /// Takes results.
  let writeResult: @Sendable (String) throws -> Void
  /// Takes messages.
  let writeMessage: @Sendable (String) -> Void
  /// Whether the process is there for the run alone, and may be ended where the run cannot be stopped otherwise.
  let mayEndProcess: Bool

  /// Surroundings with these properties.
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

  /// Those of this process.
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
      // Where messages cannot be shown, nobody can be told.
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

import Glibc

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

  /// Surroundings with these properties.
  public init(
    environment: [String: String], errorsAreOnTerminal: Bool, writeResult: @escaping @Sendable (String) throws -> Void,
    writeMessage: @escaping @Sendable (String) -> Void
  ) {
    self.environment = environment
    self.errorsAreOnTerminal = errorsAreOnTerminal
    self.writeResult = writeResult
    self.writeMessage = writeMessage
  }

  /// Those of this process.
  public static var process: Surroundings {
    Surroundings(
      environment: processEnvironment, errorsAreOnTerminal: isatty(STDERR_FILENO) == 1,
      writeResult: { text in
        do throws(FileError) {
          try Descriptor.write(Array(text.utf8).span, to: STDOUT_FILENO, as: "standard output")
        } catch  where error.number == EPIPE {
          // Whoever read the results has seen enough.
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

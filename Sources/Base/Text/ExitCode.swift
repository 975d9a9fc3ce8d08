/// What the program tells the shell, after BSD's `sysexits.h`.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// Success.
  case done = 0
  /// Success with findings: a fault or a difference.
  case findings = 1
  /// Invalid command line.
  case usage = 64
  /// Invalid data or configuration.
  case badData = 65
  /// An input does not exist.
  case missingInput = 66
  /// A service is unreachable or failed, or the system provides no thread.
  case unavailable = 69
  /// A fault of the program itself.
  case internalFault = 70
  /// The output cannot be created at the place asked for.
  case cannotCreate = 73
  /// Reading or writing failed, for example because the disk is full.
  case inputOutput = 74
  /// Permission denied.
  case noPermission = 77
  /// Interrupted by the user or the system; after SIGTERM, the process exits with 143 instead.
  case interrupted = 130
}

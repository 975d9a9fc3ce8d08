/// What the program tells the shell, after BSD's `sysexits.h`.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// The work is done.
  case done = 0
  /// The work is done, and found what it looked for: a fault, a difference.
  case findings = 1
  /// The command line is wrong.
  case usage = 64
  /// The data or the configuration is wrong.
  case badData = 65
  /// An input does not exist.
  case missingInput = 66
  /// A service could not be reached, or did not do what was asked; or the system gives no thread.
  case unavailable = 69
  /// A fault of the program itself.
  case internalFault = 70
  /// The output cannot be created at the place asked for.
  case cannotCreate = 73
  /// Reading or writing failed, as on a full disk.
  case inputOutput = 74
  /// The permission is missing.
  case noPermission = 77
  /// Stopped by the user or the system; by SIGTERM, the process says 143 instead.
  case interrupted = 130
}

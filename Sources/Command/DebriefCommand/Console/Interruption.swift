import CSignals
import Glibc
import Synchronization
import Text

/// Handles interruption by the user: the first SIGINT or SIGTERM asks the run to end and clean up, and ends it if it does not do so in
/// time; a second one ends it at once.
enum Interruption {
  /// Time for a run to end by itself, in milliseconds: less than the promised second, and enough for a step that checks for cancellation
  /// often.
  private static let patience = 400
  /// Time limit in milliseconds for the clean-up after a run that did not end by itself.
  private static let tidyingLimit = 300

  /// Asks the run to end.
  private static let stop = Mutex<(@Sendable () -> Void)?>(nil)
  /// The signal that arrived; 0 for none.
  private static let signal = Atomic<Int32>(0)

  /// Ignores SIGPIPE: if the reader of the output leaves early, writing fails with an error code, which is enough. Call before anything is
  /// written.
  static func ignoreLeavingReaders() {
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  /// Calls `stop` at the first signal, and ends the process if the run continues. Throws if there is no thread for listening.
  static func listen(stop: @escaping @Sendable () -> Void) throws(DoorError) {
    Self.stop.withLock { $0 = stop }
    let error = signals_watch { number in Interruption.end(by: number) }
    guard error == 0 else { throw .noThread(error) }
  }

  /// The process's exit status for work that ended with `code`.
  static func status(of code: Int32) -> Int32 {
    let signal = signal.load(ordering: .sequentiallyConsistent)
    return code == ExitCode.interrupted.rawValue && signal != 0 ? 128 + signal : code
  }

  private static func end(by number: Int32) {
    signal.store(number, ordering: .sequentiallyConsistent)
    stop.withLock { $0 }?()
    usleep(UInt32(patience * 1_000))
    UnfinishedFolders.endProcess(128 + number, within: tidyingLimit)
  }
}

import CSignals
import Glibc
import Synchronization
import Text

/// Lets the user stop a run: the first SIGINT or SIGTERM asks it to end and clean up after itself, and ends it where it does not within a
/// moment; a second one ends it at once.
enum Interruption {
  /// How long a run may take to end by itself, in milliseconds: less than the second that the user was promised, and enough for a
  /// step that asks often enough whether it is to go on.
  private static let patience = 400
  /// How long the clean-up after one that did not may take, in milliseconds.
  private static let tidyingLimit = 300

  /// What asks the run to end.
  private static let stop = Mutex<(@Sendable () -> Void)?>(nil)
  /// The signal that arrived; 0 while there is none.
  private static let signal = Atomic<Int32>(0)

  /// Who reads our output may leave first; writing then fails with an error code, which is enough. To be called before anything
  /// is written.
  static func ignoreLeavingReaders() {
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  /// Calls `stop` at the first signal, and ends the process where that did not. Throws where there is no thread to listen on.
  static func listen(stop: @escaping @Sendable () -> Void) throws(DoorError) {
    Self.stop.withLock { $0 = stop }
    let error = signals_watch { number in Interruption.end(by: number) }
    guard error == 0 else { throw .noThread(error) }
  }

  /// What the process says to the shell where its work came to `code`.
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

import CWatchdog
import Text

/// Limits the time of work, and ends the process if the work cannot be cancelled: a database checks for cancellation only between two
/// steps, and one step on very long texts can take hours.
@safe final class Watchdog: @unchecked Sendable {
  // The C implementation does the locking.
  private let handle: OpaquePointer

  /// Creates a paused watchdog; without a message it only measures time.
  init(allowed: Double, grace: Double, saying message: String?, code: ExitCode) {
    guard let handle = unsafe watchdog_create(allowed, grace, message, code.rawValue) else {
      fatalError("no memory for a watchdog")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe watchdog_free(handle) }

  /// Whether the time has expired.
  var isOver: Bool { unsafe watchdog_is_over(handle) }

  /// Restarts the time limit.
  func renew() { unsafe watchdog_renew(handle) }

  /// Runs `work` with the timer, and pauses the timer afterwards.
  func watch<Result>(_ work: () throws -> Result) rethrows -> Result {
    unsafe watchdog_go(handle)
    defer { unsafe watchdog_rest(handle) }
    return try work()
  }

  /// Pauses the timer during `work`, which is not part of the limited work around it.
  func rest<Result>(while work: () throws -> Result) rethrows -> Result {
    unsafe watchdog_rest(handle)
    defer { unsafe watchdog_go(handle) }
    return try work()
  }
}

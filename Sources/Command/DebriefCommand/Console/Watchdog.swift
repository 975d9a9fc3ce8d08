import CWatchdog
import Text

/// Counts how long a piece of work takes, and ends the process where that cannot be asked to stop: a database looks whether it should
/// between two steps only, and one step on very long texts can take hours.
@safe final class Watchdog: @unchecked Sendable {
  // The counting locks itself.
  private let handle: OpaquePointer

  /// One that rests; without a message it only counts.
  init(allowed: Double, grace: Double, saying message: String?, code: ExitCode) {
    guard let handle = unsafe watchdog_create(allowed, grace, message, code.rawValue) else {
      fatalError("no memory for a watchdog")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe watchdog_free(handle) }

  /// Whether the time is over.
  var isOver: Bool { unsafe watchdog_is_over(handle) }

  /// All of the time is allowed again, from now on.
  func renew() { unsafe watchdog_renew(handle) }

  /// Watches `work`, and rests behind it.
  func watch<Result>(_ work: () throws -> Result) rethrows -> Result {
    unsafe watchdog_go(handle)
    defer { unsafe watchdog_rest(handle) }
    return try work()
  }

  /// Rests while `work`, which is not the one that is watched, is done in its midst.
  func rest<Result>(while work: () throws -> Result) rethrows -> Result {
    unsafe watchdog_rest(handle)
    defer { unsafe watchdog_go(handle) }
    return try work()
  }
}

/// How often, and how long after one another, something is tried.
public struct Patience: Hashable, Sendable {
  /// Most attempts without any progress.
  public let attempts: Int
  /// Milliseconds before the second attempt; each later pause is twice the one before.
  public let firstPause: Int
  /// Longest pause in milliseconds.
  public let longestPause: Int
  /// Longest time in milliseconds for which a job is waited.
  public let longestWait: Int

  /// Patience of this measure. The usual waits at most about a minute in all; BigQuery itself ends jobs after six hours.
  public init(
    attempts: Int = 7, firstPause: Int = 1000, longestPause: Int = 32_000, longestWait: Int = 23_000_000
  ) {
    precondition(attempts > 0 && firstPause > 0, "something is tried at least once, and not at once again")
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.longestWait = longestWait
  }

  /// Milliseconds to wait after `failures` failures in a row, at least as long as the service asked for, within reason.
  ///
  /// - Parameter chance: A random number from 0 up to 1: the pause lies between half and all of its length.
  /// - Source: Google Cloud, “Retry strategy”: truncated exponential backoff with jitter.
  public func pause(after failures: Int, asked: Int? = nil, chance: Double) -> Int {
    let doubled = failures > 20 ? longestPause : min(longestPause, firstPause << max(0, failures - 1))
    let drawn = Int(Double(doubled) * (0.5 + 0.5 * min(max(chance, 0), 1)))
    return max(drawn, min(asked ?? 0, longestPause))
  }
}

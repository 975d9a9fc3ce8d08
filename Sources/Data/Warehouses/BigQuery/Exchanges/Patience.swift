/// The number of attempts and the pauses between them.
public struct Patience: Hashable, Sendable {
  /// Maximum number of attempts without progress.
  public let attempts: Int
  /// Milliseconds before the second attempt; each later pause is twice the previous one.
  public let firstPause: Int
  /// Longest pause in milliseconds.
  public let longestPause: Int
  /// Maximum time in milliseconds to wait for a job.
  public let longestWait: Int

  /// Patience with these limits. The default waits about a minute in total; BigQuery itself ends jobs after six hours.
  public init(
    attempts: Int = 7, firstPause: Int = 1000, longestPause: Int = 32_000, longestWait: Int = 23_000_000
  ) {
    precondition(attempts > 0 && firstPause > 0, "something is tried at least once, and not at once again")
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.longestWait = longestWait
  }

  /// Milliseconds to wait after `failures` failures in a row, at least as long as the service asked for, up to a limit.
  ///
  /// - Parameter chance: A random number from 0 up to 1: the pause is between half and all of its length.
  /// - Source: Google Cloud, “Retry strategy”: truncated exponential backoff with jitter.
  public func pause(after failures: Int, asked: Int? = nil, chance: Double) -> Int {
    let doubled = failures > 20 ? longestPause : min(longestPause, firstPause << max(0, failures - 1))
    let drawn = Int(Double(doubled) * (0.5 + 0.5 * min(max(chance, 0), 1)))
    return max(drawn, min(asked ?? 0, longestPause))
  }
}

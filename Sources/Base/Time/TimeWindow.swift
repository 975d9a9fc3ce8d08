/// A half-open interval of time, [start, end).
public struct TimeWindow: Hashable, Sendable {
  /// The first moment inside.
  public let start: Instant
  /// The first moment after the window.
  public let end: Instant

  /// The window [start, end); `end` must not be before `start`.
  public init(start: Instant, end: Instant) {
    precondition(start <= end, "a time window must not end before it starts")
    self.start = start
    self.end = end
  }

  /// Length in seconds.
  public var seconds: Int { start.seconds(until: end) }

  /// Whether the window contains `instant`; it contains its start, not its end.
  public func contains(_ instant: Instant) -> Bool {
    start <= instant && instant < end
  }

  /// Whether the two windows share any moment; adjacent windows do not.
  public func overlaps(_ other: TimeWindow) -> Bool {
    start < other.end && other.start < end
  }

  /// The window extended by `seconds` on both sides.
  public func widened(by seconds: Int) -> TimeWindow {
    TimeWindow(start: start.advanced(by: -seconds), end: end.advanced(by: seconds))
  }
}

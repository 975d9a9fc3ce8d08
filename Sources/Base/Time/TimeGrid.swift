/// The buckets of a report: `count` consecutive intervals of `step` seconds from `start`, without gap or overlap.
public struct TimeGrid: Hashable, Sendable {
  /// The start of the first bucket.
  public let start: Instant
  /// Length of a bucket in seconds; at least 1.
  public let step: Int
  /// Number of buckets; may be 0.
  public let count: Int

  /// A grid of `count` buckets of `step` seconds from `start`.
  public init(start: Instant, step: Int, count: Int) {
    precondition(step >= 1 && count >= 0, "a grid has a positive step and no negative count")
    self.start = start
    self.step = step
    self.count = count
  }

  /// The time window that the buckets cover.
  public var window: TimeWindow { TimeWindow(start: start, end: end) }
  /// The first moment after the last bucket.
  public var end: Instant { start.advanced(by: step * count) }

  /// The bucket that contains `instant`, or nil outside the grid.
  public func index(of instant: Instant) -> Int? {
    let seconds = start.seconds(until: instant)
    guard seconds >= 0 else { return nil }
    let index = seconds / step
    return index < count ? index : nil
  }

  /// The start of bucket `index`; indices outside 0..<count are extrapolated.
  public func instant(at index: Int) -> Instant {
    start.advanced(by: index * step)
  }

  /// The buckets that overlap `window`, clamped to the grid; empty if the window is outside.
  public func indices(in window: TimeWindow) -> Range<Int> {
    let first = start.seconds(until: window.start)
    let last = start.seconds(until: window.end)
    let lower = min(max(0, first >= 0 ? first / step : 0), count)
    let upper = last <= 0 ? 0 : min(count, (last + step - 1) / step)
    return lower..<max(lower, window.seconds == 0 ? lower : upper)
  }

  /// The buckets of `range`.
  public subscript(range: Range<Int>) -> TimeGrid {
    TimeGrid(start: instant(at: range.lowerBound), step: step, count: range.count)
  }
}

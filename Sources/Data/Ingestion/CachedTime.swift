internal import Datasets
internal import Time

/// A time as text and what it stands for.
struct CachedTime {
  /// Where the text is; empty where it is not to be found again.
  let text: Range<Int>
  let instant: Instant
  /// The bucket that holds it, and the seconds since the bucket's beginning.
  let bucket: Int
  let offset: Int32
  /// What the clocks showed twice, the second time at `second`; nil where they did not.
  let shownTwice: (civil: CivilTime, second: Instant)?
  /// Whether the clocks never showed it.
  let isSkipped: Bool

  /// No time yet.
  init() {
    text = 0..<0
    instant = Instant(unixSeconds: 0)
    (bucket, offset) = (0, 0)
    (shownTwice, isSkipped) = (nil, false)
  }

  /// `timestamp`, whose text is at `text`, by the clocks of `zone`.
  init(_ timestamp: Timestamp, in zone: Zone, on lattice: Lattice, text: Range<Int>) {
    let resolution = timestamp.resolved(in: zone)
    switch (resolution, timestamp) {
    case (.ambiguous(_, let second), .civil(let civil)): (shownTwice, isSkipped) = ((civil, second), false)
    case (.skipped, _): (shownTwice, isSkipped) = (nil, true)
    default: (shownTwice, isSkipped) = (nil, false)
    }
    instant = resolution.instant
    (bucket, offset) = lattice.position(of: instant)
    self.text = text
  }

  /// Whether the same text is found at `position`, which leaves room for it.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    // Times differ at their end.
    for index in text.reversed() where bytes[index] != bytes[position + index - text.lowerBound] { return false }
    return true
  }
}

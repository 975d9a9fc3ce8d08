internal import Datasets
internal import Time

/// A time as text, and its parsed value.
struct CachedTime {
  /// The range of the text; empty if it cannot be reused.
  let text: Range<Int>
  let instant: Instant
  /// The bucket that contains it, and the seconds since the start of the bucket.
  let bucket: Int
  let offset: Int32
  /// The civil time and its second occurrence, if the clocks showed it twice; else nil.
  let shownTwice: (civil: CivilTime, second: Instant)?
  /// Whether the clocks skipped it.
  let isSkipped: Bool

  /// No time yet.
  init() {
    text = 0..<0
    instant = Instant(unixSeconds: 0)
    (bucket, offset) = (0, 0)
    (shownTwice, isSkipped) = (nil, false)
  }

  /// `timestamp`, whose text is at `text`, on the clocks of `zone`.
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

  /// Whether the same text is at `position`, which must be far enough from the end.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    // Times usually differ near their end.
    for index in text.reversed() where bytes[index] != bytes[position + index - text.lowerBound] { return false }
    return true
  }
}

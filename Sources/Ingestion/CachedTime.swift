internal import Datasets

/// A time as text and what it stands for.
struct CachedTime {
  /// The text; empty where none is to be found again.
  let text: [UInt8]
  let instant: Instant
  /// The bucket that holds it, and the seconds since the bucket's beginning.
  let bucket: Int
  let offset: Int32
  /// Whether the clocks showed it twice.
  let isAmbiguous: Bool
  /// Whether the clocks never showed it.
  let isSkipped: Bool

  /// No time yet.
  init() {
    text = []
    instant = Instant(unixSeconds: 0)
    (bucket, offset) = (0, 0)
    (isAmbiguous, isSkipped) = (false, false)
  }

  /// `timestamp`, which is the text in `range` of `bytes`, by the clocks of `zone`.
  init(_ timestamp: Timestamp, in zone: Zone, on lattice: Lattice, text bytes: Span<UInt8>, _ range: Range<Int>) {
    let resolution = timestamp.resolved(in: zone)
    switch resolution {
    case .unique: (isAmbiguous, isSkipped) = (false, false)
    case .ambiguous: (isAmbiguous, isSkipped) = (true, false)
    case .skipped: (isAmbiguous, isSkipped) = (false, true)
    }
    instant = resolution.instant
    (bucket, offset) = lattice.position(of: instant)
    text = Array(copying: bytes.extracting(range))
  }

  /// Whether the text is found at `position`, which leaves room for it.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    // Times differ at their end.
    for index in text.indices.reversed() where text[index] != bytes[position + index] { return false }
    return true
  }
}

/// The facts about a part that are needed to scan the parts after it.
public struct PartSurvey: Hashable, Sendable {
  /// Quotes in the part. Each one opens, closes or is doubled, so an odd number toggles whether the next byte is inside a field.
  let quotes: Int
  /// Line feeds in the part.
  let lineFeeds: Int

  /// Counts quotes and line feeds in `range` of `bytes`.
  ///
  /// - Complexity: O(n), at memory bandwidth.
  public init(of bytes: Span<UInt8>, in range: Range<Int>) {
    let size = MemoryLayout<UInt64>.size
    var quotes = 0
    var lineFeeds = 0
    var position = range.lowerBound
    unsafe bytes.withUnsafeBytes { raw in
      while range.upperBound - position >= size {
        // Eight 8-bit counters in one word, each of which counts to 255.
        let end = min(range.upperBound - size + 1, position + 255 * size)
        var (quoteLanes, lineFeedLanes): (UInt64, UInt64) = (0, 0)
        while position < end {
          let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          quoteLanes &+= PartSurvey.matches(of: Byte.quote, in: word)
          lineFeedLanes &+= PartSurvey.matches(of: Byte.lineFeed, in: word)
          position += size
        }
        quotes += PartSurvey.sum(ofLanes: quoteLanes)
        lineFeeds += PartSurvey.sum(ofLanes: lineFeedLanes)
      }
    }
    for rest in position..<range.upperBound {
      if bytes[rest] == Byte.quote { quotes += 1 }
      if bytes[rest] == Byte.lineFeed { lineFeeds += 1 }
    }
    self.quotes = quotes
    self.lineFeeds = lineFeeds
  }

  /// A word with 1 in each byte position where `word` has `byte`, and 0 elsewhere.
  ///
  /// - Source: Warren, Hacker's Delight (2nd ed., 2012), section 6-1.
  @inline(__always)
  private static func matches(of byte: UInt8, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~(((differences & low) &+ low) | differences | low) >> 7
  }

  private static func sum(ofLanes lanes: UInt64) -> Int {
    (0..<8).reduce(0) { $0 + Int(lanes >> ($1 * 8) & 0xFF) }
  }
}

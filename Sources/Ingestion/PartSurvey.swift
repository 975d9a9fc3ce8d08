/// What must be known of a part before the parts behind it can be scanned.
public struct PartSurvey: Hashable, Sendable {
  /// Quotes in the part. Each one opens, closes or is doubled, so an odd number changes what is inside a field.
  let quotes: Int
  /// Line feeds in the part.
  let lineFeeds: Int

  /// Counts what is in `range` of `bytes`.
  ///
  /// - Complexity: O(n), at the speed of memory.
  public init(of bytes: Span<UInt8>, in range: Range<Int>) {
    (quotes, lineFeeds) = unsafe bytes.extracting(range).withUnsafeBufferPointer { bytes in
      var quotes = 0
      var lineFeeds = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        quotes &+= byte == Byte.quote ? 1 : 0
        lineFeeds &+= byte == Byte.lineFeed ? 1 : 0
      }
      return (quotes, lineFeeds)
    }
  }
}

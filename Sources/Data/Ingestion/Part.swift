/// A stretch of a table's bytes that can be scanned by itself: what lies before it is told in two facts.
public struct Part: Hashable, Sendable {
  /// Length of the parts into which tables are cut, in bytes; fixed, so that sums are added in one order on any number
  /// of threads.
  public static let length = 4 << 20

  /// The bytes of the part. A record belongs to the part in which it begins, and may end in a later one.
  public let range: Range<Int>
  /// The line of its first byte, from 1.
  let line: Int
  /// Whether its first byte is inside a field in quotes.
  let isQuoted: Bool
  /// The rows of the whole table, or more.
  let rowsAtMost: Int

  /// Where the first record begins that begins in this part, and its line; nil where none does.
  func firstRecord(in bytes: Span<UInt8>) -> (position: Int, line: Int)? {
    if !isQuoted, range.lowerBound == 0 || bytes[range.lowerBound - 1] == Byte.lineFeed {
      return range.isEmpty ? nil : (range.lowerBound, line)
    }
    var isQuoted = isQuoted
    var line = line
    for position in range {
      switch bytes[position] {
      case Byte.quote:
        isQuoted.toggle()
      case Byte.lineFeed:
        line += 1
        if !isQuoted { return position + 1 < range.upperBound ? (position + 1, line) : nil }
      default:
        break
      }
    }
    return nil
  }
}

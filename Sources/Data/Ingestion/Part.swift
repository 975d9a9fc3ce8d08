/// A range of a table's bytes that can be scanned independently: two facts describe all bytes before it.
public struct Part: Hashable, Sendable {
  /// Length of the parts into which tables are cut, in bytes. It is fixed, so that the order of additions does not depend on the number of
  /// threads.
  public static let length = 4 << 20

  /// The bytes of the part. A record belongs to the part that contains its first byte, and may end in a later part.
  public let range: Range<Int>
  /// The line of its first byte, from 1.
  let line: Int
  /// Whether its first byte is inside a quoted field.
  let isQuoted: Bool
  /// An upper bound of the number of rows in the whole table.
  let rowsAtMost: Int

  /// The start and line of the first record that begins in this part; nil if none does.
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

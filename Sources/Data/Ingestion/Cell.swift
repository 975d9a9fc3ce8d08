/// The range of one field of a CSV record. RFC 4180.
struct Cell {
  /// Why a field cannot be read.
  enum Fault: Error {
    case strayQuote, quoteNotClosed, recordTooLong
  }

  /// The field's content, without enclosing quotes and without a carriage return before the line feed.
  let content: Range<Int>
  /// The position of the comma or line feed after the field, or the end of the bytes.
  let end: Int
  /// Whether the field is in quotes.
  let isQuoted: Bool
  /// Whether the field contains doubled quotes.
  let isEscaped: Bool
  /// Line feeds inside the field.
  let lineFeeds: Int

  /// The field that begins at `start`. Bytes from `limit` on are not read; a field that reaches `limit` before the end of the bytes is too
  /// long.
  @inline(__always)
  static func starting(at start: Int, in bytes: Span<UInt8>, limit: Int) throws(Fault) -> Cell {
    if start < limit, bytes[start] == Byte.quote { return try quoted(at: start, in: bytes, limit: limit) }
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte == Byte.comma || byte == Byte.lineFeed { break }
      guard byte != Byte.quote else { throw .strayQuote }
      end += 1
    }
    try check(end, limit: limit, in: bytes)
    let hasReturn =
      end > start && bytes[end - 1] == Byte.carriageReturn && (end == bytes.count || bytes[end] != Byte.comma)
    return Cell(
      content: start..<(hasReturn ? end - 1 : end), end: end, isQuoted: false, isEscaped: false, lineFeeds: 0)
  }

  private static func quoted(at start: Int, in bytes: Span<UInt8>, limit: Int) throws(Fault) -> Cell {
    var close = start + 1
    var isEscaped = false
    var lineFeeds = 0
    while close < limit {
      let byte = bytes[close]
      if byte == Byte.lineFeed { lineFeeds += 1 }
      if byte == Byte.quote {
        guard close + 1 < limit, bytes[close + 1] == Byte.quote else { break }
        isEscaped = true
        close += 1
      }
      close += 1
    }
    guard close < limit else { throw limit < bytes.count ? .recordTooLong : .quoteNotClosed }
    var end = close + 1
    if end < limit, bytes[end] == Byte.carriageReturn, end + 1 == bytes.count || bytes[end + 1] == Byte.lineFeed {
      end += 1
    }
    try check(end, limit: limit, in: bytes)
    guard end == bytes.count || bytes[end] == Byte.comma || bytes[end] == Byte.lineFeed else { throw .strayQuote }
    return Cell(content: start + 1..<close, end: end, isQuoted: true, isEscaped: isEscaped, lineFeeds: lineFeeds)
  }

  private static func check(_ position: Int, limit: Int, in bytes: Span<UInt8>) throws(Fault) {
    guard position < limit || limit == bytes.count else { throw .recordTooLong }
  }

  /// The content's bytes, with doubled quotes unescaped.
  func text(in bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var position = content.lowerBound
    while position < content.upperBound {
      let byte = bytes[position]
      text.append(byte)
      position += isEscaped && byte == Byte.quote ? 2 : 1
    }
    return text
  }

  /// The content without surrounding blanks; a quoted field keeps them.
  func trimmed(in bytes: Span<UInt8>) -> Range<Int> {
    guard !isQuoted else { return content }
    var (lower, upper) = (content.lowerBound, content.upperBound)
    while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
    while lower < upper, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

/// The bytes of a file in a request, and the bytes received by the service.
///
/// - Source: RFC 9110, section 14.4; Google Cloud, “Resumable uploads”.
public enum ContentRange {
  /// The length of every part except the last is a multiple of this.
  public static let unit = 262_144

  /// The part of a file of `total` bytes that follows `offset` bytes; at most `length` long.
  public static func part(from offset: Int, of total: Int, length: Int) -> Range<Int> {
    precondition(length > 0 && length.isMultiple(of: unit), "parts are multiples of \(unit) bytes")
    return offset..<min(total, offset + length)
  }

  /// The header value for the bytes in `range` of `total`.
  public static func text(_ range: Range<Int>, of total: Int) -> String {
    "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(total)"
  }

  /// The header value that asks how many bytes of `total` were received.
  public static func question(of total: Int) -> String { "bytes */\(total)" }

  /// The number of bytes received according to an answer's `Range`, such as `bytes=0-262143`: 0 if it is missing; nil if it is malformed.
  public static func arrived(_ range: String?) -> Int? {
    guard let range else { return 0 }
    let prefix = ["bytes=0-", "bytes 0-", "0-"].first { range.hasPrefix($0) }
    guard let prefix, let last = Int(range.dropFirst(prefix.count)), last >= 0, last < Int.max else { return nil }
    return last + 1
  }
}

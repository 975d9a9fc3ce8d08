/// Which bytes of a file a request carries, and which of them have arrived.
///
/// - Source: RFC 9110, section 14.4; Google Cloud, “Resumable uploads”.
public enum ContentRange {
  /// Lengths of all parts but the last are multiples of this.
  public static let unit = 262_144

  /// The part of a file of `total` bytes that follows `offset` bytes, at most `length` long.
  public static func part(from offset: Int, of total: Int, length: Int) -> Range<Int> {
    precondition(length > 0 && length.isMultiple(of: unit), "parts are multiples of \(unit) bytes")
    return offset..<min(total, offset + length)
  }

  /// The line of the header for the bytes in `range` of `total`.
  public static func text(_ range: Range<Int>, of total: Int) -> String {
    "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(total)"
  }

  /// The line that asks how many bytes of `total` have arrived.
  public static func question(of total: Int) -> String { "bytes */\(total)" }

  /// Number of bytes that have arrived by an answer's `Range`, such as `bytes=0-262143`: none where it is missing; nil where it
  /// cannot be read.
  public static func arrived(_ range: String?) -> Int? {
    guard let range else { return 0 }
    let prefix = ["bytes=0-", "bytes 0-", "0-"].first { range.hasPrefix($0) }
    guard let prefix, let last = Int(range.dropFirst(prefix.count)), last >= 0, last < Int.max else { return nil }
    return last + 1
  }
}

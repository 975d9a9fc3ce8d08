public import JSON

/// An answer of the service.
public struct HTTPResponse: Hashable, Sendable {
  /// The HTTP status.
  public let status: Int
  /// Header fields, by name in lower case.
  public let fields: [String: String]
  /// The body; nil if it is missing or not JSON, such as a gateway's error page.
  public let body: JSON?
  /// Number of bytes of the body as received, uncompressed.
  public let byteCount: Int

  /// An answer.
  public init(status: Int, fields: [String: String] = [:], body: JSON? = nil, byteCount: Int = 0) {
    self.status = status
    self.fields = fields
    self.body = body
    self.byteCount = byteCount
  }

  /// Milliseconds until the next attempt that the service permits; nil if unspecified.
  var retryAfter: Int? {
    fields["retry-after"].flatMap { Int($0) }.flatMap { $0 >= 0 && $0 < 1_000_000 ? $0 * 1000 : nil }
  }
}

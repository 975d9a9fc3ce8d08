public import JSON

/// What the service answered.
public struct HTTPResponse: Hashable, Sendable {
  /// The status of HTTP.
  public let status: Int
  /// Lines of the header, by name in small letters.
  public let fields: [String: String]
  /// The body; nil where it is none, or no JSON, as the pages that gateways send.
  public let body: JSON?
  /// Number of the body's bytes as they came over the wire, uncompressed.
  public let byteCount: Int

  /// An answer.
  public init(status: Int, fields: [String: String] = [:], body: JSON? = nil, byteCount: Int = 0) {
    self.status = status
    self.fields = fields
    self.body = body
    self.byteCount = byteCount
  }

  /// Milliseconds that the service asks to be left alone for; nil where it does not say.
  var retryAfter: Int? {
    fields["retry-after"].flatMap { Int($0) }.flatMap { $0 >= 0 && $0 < 1_000_000 ? $0 * 1000 : nil }
  }
}

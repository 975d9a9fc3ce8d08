public import JSON
import Text

/// A request to the service.
public struct Request: Hashable, Sendable {
  /// The HTTP method.
  public enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
  }

  /// The body of a request.
  public enum Body: Hashable, Sendable {
    /// No body.
    case none
    /// A body without any bytes.
    case empty
    /// A JSON value.
    case json(JSON)
    /// A byte range of the file being uploaded.
    case file(Range<Int>)
    /// Names and values of a form.
    case form([Pair])
  }

  /// A name with its value.
  public struct Pair: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String

    /// `name` with `value`.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The HTTP method.
  public let method: Method
  /// The full address.
  public let address: String
  /// Header fields in addition to those that the body requires; never a token.
  public let fields: [Pair]
  /// The body.
  public let body: Body

  /// A request with its parameters appended to `address`, which must have none; parameters without a value are omitted.
  public init(
    _ method: Method, _ address: String, parameters: [(name: String, value: String?)] = [], fields: [Pair] = [],
    body: Body = .none
  ) {
    let given = parameters.compactMap { name, value in value.map { Pair(name, $0) } }
    self.method = method
    self.address = given.isEmpty ? address : address + "?" + Request.encoded(given)
    self.fields = fields
    self.body = body
  }

  /// Pairs in the encoding of URLs and forms.
  public static func encoded(_ pairs: [Pair]) -> String {
    pairs.map { $0.name.percentEncoded() + "=" + $0.value.percentEncoded() }.joined(separator: "&")
  }
}

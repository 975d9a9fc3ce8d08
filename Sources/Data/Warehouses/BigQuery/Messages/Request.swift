public import JSON
import Text

/// What is to be sent to the service.
public struct Request: Hashable, Sendable {
  /// What the service is to do with the address.
  public enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
  }

  /// What is sent along.
  public enum Body: Hashable, Sendable {
    /// Nothing.
    case none
    /// A body without any bytes.
    case empty
    /// A value.
    case json(JSON)
    /// These bytes of the file that is being sent.
    case file(Range<Int>)
    /// Names and values as forms send them.
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

  /// What the service is to do.
  public let method: Method
  /// The full address.
  public let address: String
  /// Lines of the header beside those that the body asks for; never a token.
  public let fields: [Pair]
  /// What is sent along.
  public let body: Body

  /// A request with its parameters appended to `address`, which has none; those without a value are left out.
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

  /// Pairs as addresses and forms write them.
  public static func encoded(_ pairs: [Pair]) -> String {
    pairs.map { $0.name.percentEncoded() + "=" + $0.value.percentEncoded() }.joined(separator: "&")
  }
}

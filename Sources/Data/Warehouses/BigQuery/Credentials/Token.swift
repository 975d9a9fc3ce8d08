/// A secret that opens the service for a while. Whatever it is written into, it is not to be seen.
public struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let secret: String

  /// The token `text`; nil where it cannot be one: a line of the header holds it, so it has visible ASCII characters alone.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 16_384, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      return nil
    }
    secret = text
  }

  /// What an emulator gets, which asks for none.
  public static let emulator = Token(secret: "emulator")

  private init(secret: String) {
    self.secret = secret
  }

  /// The line of a request's header that holds it: the one place that shows it.
  public var authorization: Request.Pair { Request.Pair("Authorization", "Bearer " + secret) }

  /// Not the token.
  public var description: String { "a token" }
  /// Not the token.
  public var debugDescription: String { description }
  /// Not the token.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A secret that grants access to the service for a limited time. Its descriptions never reveal it.
public struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let secret: String

  /// The token `text`; nil if it is invalid. It is sent in a header line, so it must consist of visible ASCII characters.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 16_384, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      return nil
    }
    secret = text
  }

  /// The token for an emulator, which requires none.
  public static let emulator = Token(secret: "emulator")

  private init(secret: String) {
    self.secret = secret
  }

  /// The header field with the token: the only property that reveals it.
  public var authorization: Request.Pair { Request.Pair("Authorization", "Bearer " + secret) }

  /// A placeholder, not the token.
  public var description: String { "a token" }
  /// A placeholder, not the token.
  public var debugDescription: String { description }
  /// An empty mirror, without the token.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

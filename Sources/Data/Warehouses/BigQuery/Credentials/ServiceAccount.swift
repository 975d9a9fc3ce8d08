public import JSON

/// A service account with its key.
public struct ServiceAccount: Sendable {
  /// Its name, in the form of an email address.
  public let email: String
  /// The private key in PEM.
  public let privateKey: String
  private let keyID: String?

  /// The account in `body`, in Google's key file format; nil if it is missing, or if it would send its assertion to another server.
  public init?(_ body: JSON?) {
    guard body?["type"] == "service_account", let email = body?["client_email"]?.string,
      let key = body?["private_key"]?.string,
      ["https://oauth2.googleapis.com/token", "https://accounts.google.com/o/oauth2/token"].contains(
        body?["token_uri"]?.string ?? TokenGrant.address)
    else { return nil }
    self.email = email
    privateKey = key
    keyID = body?["private_key_id"]?.string
  }

  /// The unsigned assertion that requests a token at `second` since 1970.
  ///
  /// - Source: RFC 7519; Google, “Using OAuth 2.0 for Server to Server Applications”.
  public func statement(at second: Int) -> String {
    let header: JSON = .object(
      [JSON.Member("alg", "RS256"), JSON.Member("typ", "JWT")]
        + [keyID.map { JSON.Member("kid", .text($0)) }].compactMap(\.self))
    let claims: JSON = [
      "iss": .text(email), "scope": .text(TokenGrant.scope), "aud": .text(TokenGrant.address),
      "iat": .whole(second), "exp": .whole(second + 3600),
    ]
    return Self.base64url(Array(header.compactText.utf8)) + "." + Self.base64url(Array(claims.compactText.utf8))
  }

  /// `bytes` in URL-safe base64, without padding.
  ///
  /// - Source: RFC 4648, section 5.
  public static func base64url(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0...part.count { text.append(digits[bits >> (18 - 6 * place) & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

public import JSON

/// Requests for a token, and their answer.
public struct TokenGrant: Sendable {
  /// The token.
  public let token: Token
  /// Seconds until it expires; nil if unknown.
  public let lifetime: Int?

  /// Google's token endpoint: the only address to which keys and refresh tokens are sent.
  public static let address = "https://oauth2.googleapis.com/token"
  /// The requested access.
  public static let scope = "https://www.googleapis.com/auth/bigquery"

  /// The token in `body`; nil if it is missing.
  public init?(_ body: JSON?) {
    guard let text = body?["access_token"]?.string, let token = Token(text) else { return nil }
    self.token = token
    lifetime = body?["expires_in"]?.integer
  }

  /// Requests a token with a user's refresh token.
  ///
  /// - Source: RFC 6749, section 6.
  public static func refresh(clientID: String, clientSecret: String, refreshToken: String) -> Request {
    Request(
      .post, address,
      body: .form([
        Request.Pair("grant_type", "refresh_token"), Request.Pair("client_id", clientID),
        Request.Pair("client_secret", clientSecret), Request.Pair("refresh_token", refreshToken),
      ]))
  }

  /// Requests a token with a signed assertion of the account's identity.
  ///
  /// - Source: RFC 7523, section 2.1.
  public static func assertion(_ statement: String) -> Request {
    Request(
      .post, address,
      body: .form([
        Request.Pair("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
        Request.Pair("assertion", statement),
      ]))
  }

  /// Requests a token from the machine it runs on; `host` is the cloud's metadata server.
  ///
  /// - Source: Google Cloud, “About VM metadata”.
  public static func machine(host: String) -> Request {
    Request(
      .get, "http://\(host)/computeMetadata/v1/instance/service-accounts/default/token",
      fields: [Request.Pair("Metadata-Flavor", "Google")])
  }

  /// Whether `answer` comes from the cloud's metadata server.
  public static func isFromMachine(_ answer: HTTPResponse) -> Bool {
    answer.status == 200 && answer.fields["metadata-flavor"] == "Google"
  }
}

public import JSON

/// What asks for a token, and what comes back.
public struct TokenGrant: Sendable {
  /// The token.
  public let token: Token
  /// Seconds for which it is good; nil where that is not said.
  public let lifetime: Int?

  /// Where Google gives out tokens: the only place that a key or a refresh token is sent to.
  public static let address = "https://oauth2.googleapis.com/token"
  /// What the token is to be good for.
  public static let scope = "https://www.googleapis.com/auth/bigquery"

  /// The token in `body`; nil where there is none.
  public init?(_ body: JSON?) {
    guard let text = body?["access_token"]?.string, let token = Token(text) else { return nil }
    self.token = token
    lifetime = body?["expires_in"]?.integer
  }

  /// Asks for a token with the refresh token of somebody who logged in.
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

  /// Asks for a token with a signed statement of who asks.
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

  /// Asks the machine it runs on for a token; `host` is where the cloud keeps what it knows of the machine.
  ///
  /// - Source: Google Cloud, “About VM metadata”.
  public static func machine(host: String) -> Request {
    Request(
      .get, "http://\(host)/computeMetadata/v1/instance/service-accounts/default/token",
      fields: [Request.Pair("Metadata-Flavor", "Google")])
  }

  /// Whether `answer` comes from the cloud's metadata and from no one else.
  public static func isFromMachine(_ answer: HTTPResponse) -> Bool {
    answer.status == 200 && answer.fields["metadata-flavor"] == "Google"
  }
}

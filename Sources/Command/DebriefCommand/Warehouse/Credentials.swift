import FoundationEssentials
import Glibc
import JSON
package import Warehouses

/// The user's Google credentials, from the first of these that exists:
///
/// 1. The key of a service account, if given.
/// 2. A token in `DEBRIEF_BIGQUERY_TOKEN`, or in the file `DEBRIEF_BIGQUERY_TOKEN_FILE`.
/// 3. The user logged in with `gcloud auth login`.
/// 4. The user logged in with `gcloud auth application-default login`.
/// 5. The account of the machine in Google's cloud.
///
/// Secrets are sent only to Google, over an encrypted connection, and never written.
package struct Credentials: TokenSource {
  private let environment: WarehouseEnvironment
  /// Key file of a service account; nil for none.
  private let keyFile: String?
  private let client: HTTPClient
  private let patience: Patience

  /// Creates credentials from `environment`, or from the key in `keyFile`.
  package init(
    _ environment: WarehouseEnvironment, keyFile: String?, client: HTTPClient = HTTPClient(),
    patience: Patience = Patience(attempts: 4)
  ) {
    self.environment = environment
    self.keyFile = keyFile
    self.client = client
    self.patience = patience
  }

  private static let place = "credentials"

  /// A new token.
  package func token() async throws -> Token {
    if let keyFile { return try await token(ofKeyIn: keyFile) }
    if let text = environment.token { return try Self.token(text, from: "DEBRIEF_BIGQUERY_TOKEN") }
    if let path = environment.tokenFile {
      return try Self.token(String(decoding: Self.secret(in: path), as: UTF8.self), from: path)
    }
    var tried = ["DEBRIEF_BIGQUERY_TOKEN: not set"]
    if let program = Program("gcloud", in: environment.searchPath) {
      if let token = program.output("auth", "print-access-token").flatMap({ Token(Self.trimmed($0)) }) { return token }
      tried.append("gcloud: printed no token")
    } else {
      tried.append("gcloud: not installed")
    }
    do {
      if let token = try await tokenOfUser() { return token }
      tried.append("application default login: none")
    } catch let error as BigQueryError {
      tried.append("application default login: \(error.fault.summary)")
    }
    if let token = try await tokenOfMachine() { return token }
    tried.append("metadata server: not on Google Cloud")
    throw BigQueryError(.noCredentials(tried), at: Self.place)
  }

  private func token(ofKeyIn path: String) async throws -> Token {
    guard let account = ServiceAccount(try? JSON(parsing: Self.secret(in: path))) else {
      throw BigQueryError(
        .unusableCredentials("not the key of a service account", wayOut: "name the JSON file that Google issued"),
        at: path)
    }
    let statement = account.statement(at: Int(time(nil)))
    guard let signature = Signature.rs256(of: Array(statement.utf8), key: account.privateKey) else {
      throw BigQueryError(.unusableCredentials("its key cannot sign", wayOut: "request a new one"), at: path)
    }
    return try await granted(
      TokenGrant.assertion(statement + "." + ServiceAccount.base64url(signature)))
  }

  /// The token of the application-default user; nil if there is none.
  private func tokenOfUser() async throws -> Token? {
    guard let path = environment.applicationFile, Folder.status(of: path) != nil else { return nil }
    let body = try? JSON(parsing: Descriptor(reading: path).readAll())
    guard body?["type"] == "authorized_user", case .text(let id)? = body?["client_id"],
      case .text(let secret)? = body?["client_secret"], case .text(let refresh)? = body?["refresh_token"]
    else {
      throw BigQueryError(
        .unusableCredentials("not the login of a person", wayOut: "name a key with --credentials"), at: path)
    }
    return try await granted(TokenGrant.refresh(clientID: id, clientSecret: secret, refreshToken: refresh))
  }

  /// The token of this machine's account; nil outside Google's cloud.
  private func tokenOfMachine() async throws -> Token? {
    let quick = HTTPClient(limits: HTTPClient.Limits(connecting: 1000, total: 2000, answer: 1 << 16))
    let request = TokenGrant.machine(host: environment.metadataHost)
    guard case .answer(let answer) = try await quick.send(request, token: nil, isPlain: true),
      TokenGrant.isFromMachine(answer)
    else { return nil }
    return TokenGrant(answer.body)?.token
  }

  private func granted(_ request: Request) async throws -> Token {
    let call = Call(request, for: Self.place, patience: patience)
    let answer = try await client.carryOut(call, token: nil) { nil }
    guard let grant = TokenGrant(answer.body) else {
      throw BigQueryError(.malformedAnswer("no token"), at: Self.place)
    }
    return grant.token
  }

  private static func token(_ text: String, from place: String) throws(BigQueryError) -> Token {
    guard let token = Token(trimmed(text)) else {
      throw BigQueryError(
        .unusableCredentials("not a token", wayOut: "use what 'gcloud auth print-access-token' prints"), at: place)
    }
    return token
  }

  /// The content of a file that only its owner may read.
  private static func secret(in path: String) throws -> [UInt8] {
    let file = try Descriptor(reading: path, flags: O_NONBLOCK)
    let status = try file.status()
    guard status.kind == .file, status.permissions & 0o077 == 0, status.size <= 1 << 20 else {
      throw BigQueryError(
        .unusableCredentials("a secret that others can read", wayOut: "run 'chmod 600' on it"), at: path)
    }
    return try file.readAll()
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

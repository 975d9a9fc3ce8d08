package import Warehouses

/// A connection to BigQuery, with its access token.
package final class Connection {
  let service: Service
  let patience: Patience
  private let client: HTTPClient
  private let credentials: any TokenSource
  private var token: Token?

  /// Creates a connection to `service` with tokens from `credentials`.
  package init(
    to service: Service, credentials: any TokenSource, client: HTTPClient = HTTPClient(),
    patience: Patience = Patience()
  ) {
    self.service = service
    self.credentials = credentials
    self.client = client
    self.patience = patience
  }

  /// Performs `exchange`.
  ///
  /// - Parameters:
  ///   - file: The file whose bytes it sends.
  ///   - progress: Called with the exchange after each reply.
  package func run<Dialogue: Exchange>(
    _ exchange: Dialogue, sending file: MappedFile? = nil, progress: (Dialogue) -> Void = { _ in }
  ) async throws -> Dialogue.Outcome {
    if token == nil { token = try await credentials.token() }
    return try await client.carryOut(
      exchange, token: token, sending: file, isPlain: service.isEmulator, progress: progress
    ) {
      token = try await credentials.token()
      return token
    }
  }

  /// The response to `request`; errors name `place`. Responses with one of `statuses` are not errors.
  func answer(to request: Request, for place: String, taking statuses: Set<Int> = []) async throws -> HTTPResponse {
    try await run(Call(request, for: place, taking: statuses, patience: patience))
  }
}

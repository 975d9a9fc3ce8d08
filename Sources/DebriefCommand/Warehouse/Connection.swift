package import BigQuery

/// A connection to BigQuery: sends what exchanges ask for, and waits as they say.
package struct Connection: Sendable {
  let service: Service
  let patience: Patience
  private let client: HTTPClient
  private let credentials: any TokenSource

  /// A connection to `service`, opened by tokens from `credentials`.
  package init(
    to service: Service, credentials: any TokenSource, client: HTTPClient = HTTPClient(),
    patience: Patience = Patience()
  ) {
    self.service = service
    self.credentials = credentials
    self.client = client
    self.patience = patience
  }

  /// Carries out `exchange`.
  ///
  /// - Parameters:
  ///   - file: The file whose bytes it sends.
  ///   - progress: Told of the exchange after each reply.
  package func run<Dialogue: Exchange>(
    _ exchange: Dialogue, sending file: MappedFile? = nil, progress: (Dialogue) -> Void = { _ in }
  ) async throws -> Dialogue.Outcome {
    var exchange = exchange
    var token = try await credentials.token(renewed: false)
    while true {
      let reply = try await client.send(exchange.request, token: token, file: file, isPlain: service.isEmulator)
      let turn = try exchange.take(reply, chance: Double.random(in: 0..<1))
      progress(exchange)
      switch turn {
      case .next: break
      case .pause(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
      case .renew: token = try await credentials.token(renewed: true)
      case .done(let outcome): return outcome
      }
    }
  }
}

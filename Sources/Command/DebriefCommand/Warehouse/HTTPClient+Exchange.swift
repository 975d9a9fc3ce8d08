package import Warehouses

extension HTTPClient {
  /// Performs `exchange`: sends its requests, with the waits that it specifies.
  ///
  /// - Parameters:
  ///   - token: The access token; nil for none.
  ///   - file: The file whose bytes it sends.
  ///   - progress: Called with the exchange after each reply.
  ///   - renew: Returns a new token if the old one was refused.
  package func carryOut<Dialogue: Exchange>(
    _ exchange: Dialogue, token: Token?, sending file: MappedFile? = nil, isPlain: Bool = false,
    progress: (Dialogue) -> Void = { _ in }, renew: () async throws -> Token?
  ) async throws -> Dialogue.Outcome {
    var exchange = exchange
    var token = token
    while true {
      let reply = try await send(exchange.request, token: token, file: file, isPlain: isPlain)
      let turn = try exchange.take(reply, chance: Double.random(in: 0..<1))
      progress(exchange)
      switch turn {
      case .next: break
      case .pause(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
      case .renew: token = try await renew()
      case .done(let outcome): return outcome
      }
    }
  }
}

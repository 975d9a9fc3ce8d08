/// The action to take after a reply.
public enum Turn<Outcome: Sendable>: Sendable {
  /// Send the next request.
  case next
  /// Send it after a pause.
  case pause(milliseconds: Int)
  /// Send it with a new token.
  case renew
  /// Nothing: the exchange has this result.
  case done(Outcome)
}

extension Turn: Equatable where Outcome: Equatable {}

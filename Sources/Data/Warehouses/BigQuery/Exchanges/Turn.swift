/// What is to be done after a reply.
public enum Turn<Outcome: Sendable>: Sendable {
  /// Send the next request.
  case next
  /// Send it after so many milliseconds.
  case pause(milliseconds: Int)
  /// Send it with a new token.
  case renew
  /// Nothing: this came of it.
  case done(Outcome)
}

extension Turn: Equatable where Outcome: Equatable {}

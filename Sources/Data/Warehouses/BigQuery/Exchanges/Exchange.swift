/// Requests and answers that lead to an outcome: a state machine without network access.
///
/// The caller sends `request`, passes the reply to `take`, and follows the returned turn until it is done.
public protocol Exchange: Sendable {
  /// The result of the exchange.
  associatedtype Outcome: Sendable

  /// The next request to send.
  var request: Request { get }

  /// Processes the reply to `request`.
  ///
  /// - Parameter chance: A random number from 0 up to 1, which spreads the retries of many clients over time.
  mutating func take(_ reply: Reply, chance: Double) throws(BigQueryError) -> Turn<Outcome>
}

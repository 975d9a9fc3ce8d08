/// Requests and answers that lead to an outcome: a machine without a network.
///
/// Whoever has a network sends `request`, hands the reply to `take`, and does as the turn says until it is done.
public protocol Exchange: Sendable {
  /// What it is all for.
  associatedtype Outcome: Sendable

  /// What is to be sent next.
  var request: Request { get }

  /// Takes the reply to `request`.
  ///
  /// - Parameter chance: A random number from 0 up to 1, by which many who wait do not come back at once.
  mutating func take(_ reply: Reply, chance: Double) throws(BigQueryError) -> Turn<Outcome>
}

package import Warehouses

/// A source of access tokens.
package protocol TokenSource: Sendable {
  /// A new token.
  func token() async throws -> Token
}

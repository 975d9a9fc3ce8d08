package import Warehouses

/// Where tokens come from.
package protocol TokenSource: Sendable {
  /// A new token.
  func token() async throws -> Token
}

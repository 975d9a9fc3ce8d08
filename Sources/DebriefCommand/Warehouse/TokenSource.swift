package import BigQuery

/// Where tokens come from.
package protocol TokenSource: Sendable {
  /// A token; a new one where `renewed`, since the old one was refused.
  func token(renewed: Bool) async throws -> Token
}

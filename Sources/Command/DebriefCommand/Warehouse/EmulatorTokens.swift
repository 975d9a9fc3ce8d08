package import Warehouses

/// A fixed token for an emulator on this machine, which needs no credentials; never a real token.
package struct EmulatorTokens: TokenSource {
  /// The source.
  package init() {}

  /// The same token each time.
  package func token() -> Token { .emulator }
}

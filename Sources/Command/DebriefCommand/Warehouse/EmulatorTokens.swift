package import Warehouses

/// What an emulator on this machine gets, which asks for no token: never a real one.
package struct EmulatorTokens: TokenSource {
  /// The source.
  package init() {}

  /// The same token each time.
  package func token() -> Token { .emulator }
}

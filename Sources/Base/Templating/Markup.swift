/// Text that is markup already and goes into a page as it is.
///
/// Only code that builds markup makes a value of this type, so data that was read can never become markup.
public struct Markup: Hashable, Sendable {
  /// The markup itself.
  public let source: String

  /// Markup whose author vouches for it: every piece of data in it has been escaped.
  public init(trusted source: String) {
    self.source = source
  }
}

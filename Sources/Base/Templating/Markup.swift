/// Markup that goes into a page unescaped.
///
/// Only code that builds markup creates values of this type, so input data can never become markup.
public struct Markup: Hashable, Sendable {
  /// The markup itself.
  public let source: String

  /// Wraps markup in which every piece of data is already escaped.
  public init(trusted source: String) {
    self.source = source
  }
}

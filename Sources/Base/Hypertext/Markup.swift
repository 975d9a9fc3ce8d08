/// A parser event; a page is a sequence of these in document order.
public enum Markup: Hashable, Sendable {
  /// An element begins.
  case start(Element)
  /// Text, with character references resolved.
  case text(String)
  /// The end of an element, explicit or implied.
  case end(String)
  /// A comment.
  case comment(String, line: Int)
}

/// One step through a page: what its text says in the order in which it says it.
public enum Markup: Hashable, Sendable {
  /// An element begins.
  case start(Element)
  /// Text, with character references resolved.
  case text(String)
  /// The element of this name ends, whether the page says so or a browser would take it so.
  case end(String)
  /// A remark that no reader sees.
  case comment(String, line: Int)
}

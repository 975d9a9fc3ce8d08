/// What differs between two states of a page's text.
public struct PageChange: Hashable, Sendable {
  /// Path of the page.
  public let path: String
  /// What became of it.
  public let kind: TableChange.Kind
  /// Paragraphs that only the old one has, in its order.
  public let removed: [String]
  /// Paragraphs that only the new one has, in its order.
  public let added: [String]

  /// The change from the paragraphs `old` to `new`; nil where both have the same, as often.
  ///
  /// - Complexity: O(n)
  init?(path: String, from old: [String], to new: [String]) {
    removed = Self.rest(of: old, without: new)
    added = Self.rest(of: new, without: old)
    if removed.isEmpty && added.isEmpty { return nil }
    self.path = path
    kind = .changed
  }

  /// The change of a page that came or went.
  init(path: String, _ kind: TableChange.Kind) {
    self.path = path
    self.kind = kind
    removed = []
    added = []
  }

  private static func rest(of texts: [String], without others: [String]) -> [String] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return texts.filter { text in
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }
}

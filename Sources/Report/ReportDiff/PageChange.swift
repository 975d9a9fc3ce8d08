/// A difference between two versions of a page's text.
public struct PageChange: Hashable, Sendable {
  /// Path of the page.
  public let path: String
  /// The kind of change.
  public let kind: TableChange.Kind
  /// Paragraphs only in the old version, in its order.
  public let removed: [String]
  /// Paragraphs only in the new version, in its order.
  public let added: [String]

  /// Creates the change from the paragraphs `old` to `new`; nil if both have the same ones equally often.
  ///
  /// - Complexity: O(n)
  init?(path: String, from old: [String], to new: [String]) {
    removed = Self.rest(of: old, without: new)
    added = Self.rest(of: new, without: old)
    if removed.isEmpty && added.isEmpty { return nil }
    self.path = path
    kind = .changed
  }

  /// Creates the change of an added or removed page.
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

/// Replaces names in texts, in any spelling.
struct NameCensor: Sendable {
  private let entries: [(pattern: NamePattern, substitute: String)]

  /// Creates a censor with a substitute for each name. If names share a beginning, the longer one matches.
  init(_ substitutes: [(name: String, substitute: String)]) {
    entries = substitutes.flatMap { name, substitute in
      Self.spellings(of: name).compactMap(NamePattern.init).map { (pattern: $0, substitute: substitute) }
    }
    .enumerated()
    .sorted { ($1.element.pattern.key.count, $0.offset) < ($0.element.pattern.key.count, $1.offset) }
    .map(\.element)
  }

  /// Messages quote at most this number of characters of a name, so its beginning may occur alone.
  private static let quotedLength = 60

  private static func spellings(of name: String) -> [String] {
    let scalars = name.unicodeScalars
    guard scalars.count > quotedLength else { return [name] }
    return [name, String(String.UnicodeScalarView(scalars.prefix(quotedLength)))]
  }

  /// `text` without any of the names. A match extends over the rest of its word: `checkouts`, `recheckout`. If there is a match, invisible
  /// characters are removed too.
  ///
  /// - Complexity: O(n · k) for n characters and k names.
  func censored(_ text: String) -> String {
    guard !entries.isEmpty else { return text }
    let units = FoldedText(text.withoutIgnorables).units
    var result: [Character] = []
    var place = 0
    var isFound = false
    while place < units.count {
      guard let (end, substitute) = occurrence(in: units, from: place) else {
        result += Array(units[place].written)
        place += 1
        continue
      }
      isFound = true
      while let last = result.last, last.isOfWord, units[place].isOfWord { result.removeLast() }
      result += Array(substitute)
      place = end
      while place < units.count, units[place].isOfWord, units[end - 1].isOfWord { place += 1 }
    }
    return isFound ? String(result) : text
  }

  private func occurrence(in text: [FoldedText.Unit], from start: Int) -> (end: Int, substitute: String)? {
    for (pattern, substitute) in entries {
      if let end = pattern.end(in: text, from: start) { return (end, substitute) }
    }
    return nil
  }
}

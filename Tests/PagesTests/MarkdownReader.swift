import Testing

/// A strict reader of the Markdown in postmortems: blocks, and inline markup.
struct MarkdownReader {
  /// The text without escaped characters, so that all remaining punctuation is markup.
  let bare: String
  let lines: [Substring]

  init(_ text: String) {
    bare = text.replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
    lines = bare.split(separator: "\n")
  }

  /// Paths of all pictures and links.
  var targets: [String] { bare.matches(of: /\]\(([^)]*)\)/).map { String($0.1) } }

  /// Titles of all headings.
  var headings: [Substring] { lines.filter { $0.hasPrefix("#") } }

  /// Each table as its rows of cells.
  var tables: [[[Substring]]] {
    var tables: [[[Substring]]] = []
    var isInTable = false
    for line in bare.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        if !isInTable { tables.append([]) }
        tables[tables.count - 1].append(
          line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false))
      }
      isInTable = line.hasPrefix("|")
    }
    return tables
  }
}

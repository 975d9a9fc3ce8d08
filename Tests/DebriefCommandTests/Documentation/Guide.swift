import Foundation

/// A Markdown file of the documentation: the README or an article of the catalog.
struct Guide: Sendable {
  /// A fenced block.
  struct Block: Sendable {
    let language: String
    /// Its lines without the indentation of a list.
    let text: String
  }

  /// A row of a table.
  struct Row: Sendable {
    /// The heading above the table; empty before the first heading of the second level.
    let section: String
    /// The first cell of the table's header, which says what the table lists.
    let subject: String
    let cells: [String]

    /// Code spans of the cell in `column`, without their backticks.
    func code(_ column: Int) -> [String] {
      cells[column].matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }

  let name: String
  let text: String

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let catalog = root.appendingPathComponent("Sources/Command/DebriefCommand/Documentation.docc")

  /// The README.
  static func readme() throws -> Guide { try Guide(root.appendingPathComponent("README.md")) }

  /// The article of this name.
  static func article(_ name: String) throws -> Guide { try Guide(catalog.appendingPathComponent("\(name).md")) }

  /// The README and all articles.
  static func all() throws -> [Guide] {
    let names = try FileManager.default.contentsOfDirectory(atPath: catalog.path).filter { $0.hasSuffix(".md") }
    return try [readme()] + names.sorted().map { try Guide(catalog.appendingPathComponent($0)) }
  }

  private init(_ file: URL) throws {
    name = file.lastPathComponent
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// All fenced blocks, from top to bottom.
  var blocks: [Block] {
    text.matches(of: /(?m)^( *)```([a-z]+)\n((?s).*?)\n *```/).map { match in
      let lines = match.3.split(separator: "\n", omittingEmptySubsequences: false).map { $0.dropFirst(match.1.count) }
      return Block(language: String(match.2), text: lines.joined(separator: "\n"))
    }
  }

  /// The rows of all tables, from top to bottom.
  var rows: [Row] {
    var rows: [Row] = []
    var (section, subject) = ("", String?.none)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      guard line.hasPrefix("|") else {
        subject = nil
        continue
      }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let known = subject else {
        subject = cells.first
        continue
      }
      if !line.hasPrefix("|-") { rows.append(Row(section: section, subject: known, cells: cells)) }
    }
    return rows
  }
}

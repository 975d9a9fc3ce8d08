/// A Markdown table.
public struct MarkdownTable: Sendable {
  private let header: [String]
  private let texts: Set<Int>
  private let rows: [[String]]

  /// A table of `rows` below `header`. Columns contain numbers, aligned to the right, except those in `texts`.
  public init(header: [String], texts: Set<Int>, rows: [[String]]) {
    self.header = header
    self.texts = texts
    self.rows = rows
  }

  /// The lines of the table, each with a line end.
  public var text: String {
    let rule = header.indices.map { texts.contains($0) ? "---" : "--:" }
    return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}

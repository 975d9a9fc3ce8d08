/// A table as Markdown writes it.
public struct MarkdownTable: Sendable {
  private let header: [String]
  private let texts: Set<Int>
  private let rows: [[String]]

  /// A table of `rows` below `header`; columns are numbers, set to the right, but for those of `texts`.
  public init(header: [String], texts: Set<Int>, rows: [[String]]) {
    self.header = header
    self.texts = texts
    self.rows = rows
  }

  /// The lines of the table, each with its end.
  public var text: String {
    let rule = header.indices.map { texts.contains($0) ? "---" : "--:" }
    return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}

import Prose
import Scenes

/// Text as Markdown that every reader of CommonMark with GitHub's tables renders alike: no HTML, no extensions.
///
/// - Source: CommonMark 0.31.2, sections 2.4 (backslash escapes) and 6; GitHub Flavored Markdown 0.29, sections 4.10 and 6.9.
enum Markdown {
  /// `text` in one line without markup, also at the start of a line and in a table cell.
  ///
  /// An invisible joiner breaks what GitHub and Jira would link as a person (`@name`) or an issue (`#1`).
  static func text(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.drawable.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if isEscaped(scalar, before: next) || index == leadingMark(of: scalars) { result += "\\" }
      result.unicodeScalars.append(scalar)
      if scalar == "@" || scalar == "#", next.properties.isAlphabetic || ("0"..."9").contains(next) {
        result += "\u{2060}"
      }
    }
    return result
  }

  /// A question for people, in italics.
  static func prompt(_ text: String) -> String { "_\(self.text(text))_" }

  /// A heading of `level` 1 to 6.
  static func heading(_ title: String, level: Int) -> String {
    String(repeating: "#", count: level) + " " + text(title)
  }

  /// A picture at `path`, which contains only characters of slugs.
  static func image(_ path: String, alt: String) -> String { "![\(text(alt))](\(path))" }

  /// A link to `path`, which contains only characters of slugs.
  static func link(_ label: String, to path: String) -> String { "[\(text(label))](\(path))" }

  /// A table of cells that are already Markdown; numbers are right-aligned.
  static func table(_ columns: [TableBlock.Column], rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let marks = columns.map { $0.kind == .number ? "---:" : "---" }
    return ([line(columns.map { text($0.title) }), line(marks)] + rows.map(line)).joined(separator: "\n")
  }

  /// A table of a page, without its links.
  static func table(_ block: TableBlock) -> String {
    table(block.columns, rows: block.rows.map { $0.map { text($0.text) } })
  }

  /// Inline markup characters. On GitHub a dollar sign begins mathematics, and a colon or dot a link.
  private static func isEscaped(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "&", "$", "@": true
    case ":": next == "/"
    case ".": next.properties.isAlphabetic
    default: false
    }
  }

  /// Index of the mark with which a line would begin a heading, a list or a rule; -1 if there is none.
  private static func leadingMark(of scalars: [Unicode.Scalar]) -> Int {
    guard let first = scalars.first else { return -1 }
    func endsMark(_ place: Int) -> Bool { place >= scalars.count || scalars[place] == " " }
    if first == "#" || first == "-" || first == "=" || first == "+" && endsMark(1) { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")", endsMark(digits + 1)
    else { return -1 }
    return digits
  }
}

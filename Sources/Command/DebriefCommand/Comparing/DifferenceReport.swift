import Pages
import ReportDiff
import Text

/// The result of a comparison, for people and programs.
struct DifferenceReport: Sendable {
  /// Version of the JSON format. Within a version, members may be added.
  static let version = 1
  /// Rows per table on a terminal.
  private static let terminalRows = 10

  /// The older report, as named by the user.
  let old: String
  /// The newer report, as named by the user.
  let new: String
  let comparison: ReportComparison

  /// The content of the page, as lines.
  func lines(in language: Language) -> [String] {
    let prose = ComparisonProse(comparison, limit: Self.terminalRows, in: language)
    var lines = [prose.verdict + "."] + prose.lead
    for section in prose.sections {
      lines += ["", section.title] + section.paragraphs
      for table in section.tables {
        if table.caption != section.title { lines.append("  \(table.caption)") }
        lines += table.rows.map { "    " + Self.line(of: $0, in: table) }
        if let omission = table.omission { lines.append("    \(omission)") }
      }
    }
    return lines
  }

  /// `Revenue, expected: $176k → $170k (−$6k, −3.4 %), within the old interval`.
  private static func line(of row: [String], in table: ComparisonTable) -> String {
    guard table.columns.count == 5 else {
      return
        "\(row[0]): \(row.dropFirst().filter { !$0.isEmpty }.joined(separator: table.columns.count == 3 ? " → " : "; "))"
    }
    let change = row[3].isEmpty ? "" : " (\(row[3]))"
    return "\(row[0]): \(row[1]) → \(row[2])\(change)\(row[4].isEmpty ? "" : ", \(row[4])")"
  }
}

import Pages
import ReportDiff
import Text

/// What came of a comparison, for people and for programs.
struct DifferenceReport: Sendable {
  /// Version of the form for programs: members may be added without a new one.
  static let version = 1
  /// Rows of a table on a terminal.
  private static let terminalRows = 10

  /// The older report as the user named it.
  let old: String
  /// The newer one.
  let new: String
  let comparison: ReportComparison

  /// The same as the page says, in lines.
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

import JSON
import Prose
public import ReportDiff
public import Text

/// The differences between two reports, in words and tables.
public struct ComparisonProse: Sendable {
  let comparison: ReportComparison
  let names: ReportNames
  /// The largest number of rows shown per table.
  let limit: Int
  let language: Language

  /// Creates the words for `comparison`, with at most `limit` rows per table.
  public init(_ comparison: ReportComparison, limit: Int, in language: Language) {
    self.language = language
    self.comparison = comparison
    names = ReportNames([comparison.old, comparison.new])
    self.limit = limit
  }

  /// The title of the newer report.
  public var title: String { NameText.isolated(comparison.new.text("title") ?? "Untitled") }

  /// The number of differences: `1,204 numbers, 3 texts, 12 figures and 9 pages differ`.
  public var verdict: String {
    if comparison.isEmpty { return "No difference between the reports" }
    let numbers = comparison.changes.count { $0.numbers != nil }
    let counts: [(Int, String)] = [
      (numbers, "number"), (comparison.changes.count - numbers, "other finding"),
      (comparison.tables.count { $0.path.hasPrefix("figures/") }, "figure"),
      (comparison.tables.count { !$0.path.hasPrefix("figures/") }, "table"), (comparison.pages.count, "page"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { digits($0.0, $0.1) }
    let sum = counts.reduce(0) { $0 + $1.0 }
    return "\(language.list(parts)) \(sum == 1 ? "differs" : "differ")"
  }

  /// What was compared, in sentences.
  public var lead: [String] {
    let count = digits(comparison.numberCount, "number")
    let tolerance = comparison.tolerance.relative
    let scope = comparison.comparesFolders ? "findings, figures and the text of pages" : "findings alone"
    let limit =
      tolerance == 0
      ? "" : " Differences up to \(numbers.significant(tolerance * 100))\(NumberFormat.unitSpace)% count as none."
    return [
      "Compared were \(scope), of the findings \(count) that both reports have.\(limit)",
      "Old: \(description(of: comparison.old)). New: \(description(of: comparison.new)).",
    ]
  }

  /// The differences by part; parts without differences are omitted.
  public var sections: [ComparisonSection] {
    findingSections + [tableSection, pageSection].compactMap(\.self)
  }

  private func description(of report: JSON) -> String {
    let title = NameText.isolated(report.text("title") ?? "Untitled")
    return [title, report.text("tool"), report["provenance"]?.text("command")].compactMap(\.self)
      .map(NameText.isolated).joined(separator: ", ")
  }

  var numbers: NumberFormat { NumberFormat(language) }

  /// `1,440 numbers`.
  func digits(_ count: Int, _ noun: String) -> String { "\(numbers.whole(count)) \(count == 1 ? noun : noun + "s")" }
}

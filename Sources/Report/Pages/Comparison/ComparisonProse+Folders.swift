import Prose
import ReportDiff
import Text

extension ComparisonProse {
  /// Figures and tables whose numbers differ; nil if none do.
  var tableSection: ComparisonSection? {
    guard !comparison.tables.isEmpty else { return nil }
    let rows = comparison.tables.map { change -> [String] in
      let name = change.title.map { NameText.isolated($0) } ?? NameText.isolated(change.path)
      switch change.kind {
      case .added: return [name, "new", "", ""]
      case .removed: return [name, "gone", "", ""]
      case .changed:
        let count = numbers.whole(change.changed)
        return [
          name, "\(count) of \(numbers.whole(change.numbers))", rowText(change),
          largest(in: change),
        ]
      }
    }
    let table = ComparisonTable(
      caption: "Figures and tables with other numbers",
      columns: [("Figure", false), ("Numbers changed", true), ("Rows", true), ("Largest change", false)],
      rows: Array(rows.prefix(limit)), count: rows.count, numbers: numbers)
    return ComparisonSection(id: "changed-figures", title: "Figures", tables: [table])
  }

  /// Pages whose text differs; nil if none do.
  var pageSection: ComparisonSection? {
    guard !comparison.pages.isEmpty else { return nil }
    var rows: [[String]] = []
    for change in comparison.pages {
      let path = NameText.isolated(change.path)
      switch change.kind {
      case .added: rows.append([path, NumberFormat.gap, "new"])
      case .removed: rows.append([path, "gone", NumberFormat.gap])
      case .changed:
        for index in 0..<max(change.removed.count, change.added.count) {
          rows.append([path, text(index, of: change.removed), text(index, of: change.added)])
        }
      }
    }
    let table = ComparisonTable(
      caption: "Paragraphs of \(digits(comparison.pages.count, "page"))",
      columns: [("Page", false), ("Old", false), ("New", false)], rows: Array(rows.prefix(limit)), count: rows.count,
      numbers: numbers)
    return ComparisonSection(id: "changed-pages", title: "Pages", tables: [table])
  }

  private func text(_ index: Int, of texts: [String]) -> String {
    texts.indices.contains(index) ? NameText.isolated(texts[index]) : NumberFormat.gap
  }

  private func rowText(_ change: TableChange) -> String {
    var parts: [String] = []
    if change.addedRows > 0 { parts.append("+\(numbers.whole(change.addedRows))") }
    if change.removedRows > 0 { parts.append("−\(numbers.whole(change.removedRows))") }
    return parts.joined(separator: " ")
  }

  private func largest(in change: TableChange) -> String {
    var parts: [String] = []
    if let cell = change.largest {
      let place = (cell.row + [cell.column]).map(NameText.isolated).joined(separator: ", ")
      parts.append("\(place): \(number(cell.old)) → \(number(cell.new))")
    }
    if !change.columns.isEmpty {
      parts.append("columns in one only: \(language.list(change.columns.map(NameText.isolated), limit: 3))")
    }
    return parts.joined(separator: "; ")
  }

  private func number(_ value: Double?) -> String { numbers.significant(value, digits: 4) }
}

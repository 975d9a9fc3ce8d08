import JSON
public import SQL

/// Writes the result of a query page by page, so that the number of rows is unlimited.
public struct ResultWriter {
  /// The output format.
  public enum Form: Sendable {
    /// Aligned columns for people: numbers on the right, a dash for missing values. The first page determines the widths.
    case table
    /// The format of `ResultText.csv`, with all digits.
    case csv
    /// Headings, rows, and a flag that no row is missing. Non-finite numbers are null; bytes are hexadecimal.
    case json
  }

  private let form: Form
  /// Width of each column, and whether it contains numbers; empty before the first page.
  private var columns: [(width: Int, isNumber: Bool)] = []
  private var isFirst = true
  private var hasRows = false

  /// Creates a writer for `form`.
  public init(as form: Form) {
    self.form = form
  }

  /// The text of the next `page`, and the end of the output if it `isLast`.
  public mutating func text(of page: ResultTable, isLast: Bool) -> String {
    defer {
      isFirst = false
      hasRows = hasRows || !page.rows.isEmpty
    }
    switch form {
    case .table: return lines(of: page).map { $0 + "\n" }.joined()
    case .csv: return ResultText.csv(page, digits: ResultText.exactDigits, withHeadings: isFirst)
    case .json: return json(of: page, isLast: isLast)
    }
  }

  private mutating func lines(of page: ResultTable) -> [String] {
    let cells = page.rows.map { $0.map { ResultText.oneLine(ResultText.plain($0)) } }
    guard isFirst else { return cells.map(line) }
    let headings = page.columns.map(ResultText.oneLine)
    columns = headings.indices.map { column in
      let isNumber =
        page.rows.contains { $0[column].number != nil }
        && page.rows.allSatisfy { $0[column].number != nil || $0[column] == .null }
      return (cells.reduce(headings[column].count) { max($0, $1[column].count) }, isNumber)
    }
    return [line(headings), columns.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")]
      + cells.map(line)
  }

  private func line(_ row: [String]) -> String {
    let parts = row.indices.map { column in
      let blanks = String(repeating: " ", count: max(0, columns[column].width - row[column].count))
      return columns[column].isNumber ? blanks + row[column] : row[column] + blanks
    }
    let text = parts.joined(separator: "  ")
    return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
  }

  private func json(of page: ResultTable, isLast: Bool) -> String {
    var output = ""
    if isFirst { output += "{\n \"columns\":\(JSON.list(page.columns.map(JSON.text)).compactText),\n \"rows\":[" }
    for (index, row) in page.rows.enumerated() {
      output += (hasRows || index > 0 ? ",\n  " : "\n  ") + JSON.list(row.map(ResultText.json)).compactText
    }
    if isLast { output += (hasRows || !page.rows.isEmpty ? "\n ]" : "]") + ",\n \"isCut\":false\n}\n" }
    return output
  }
}

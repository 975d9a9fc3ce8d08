import Prose
import SQL
import Text

extension TableBlock {
  /// The first `limit` rows of what a query answered: numbers of a column with equally many decimals, a dash for what is missing.
  init(_ table: ResultTable, caption: String, limit: Int, words: Vocabulary) {
    let shown = table.rows.prefix(limit)
    let decimals = table.columns.indices.map { index -> Int? in
      let cells = shown.map { $0[index] }
      let numbers = cells.compactMap(\.number)
      let isNumeric = !numbers.isEmpty && cells.allSatisfy { $0.number != nil || $0 == .null }
      return isNumeric ? Self.decimals(of: numbers) : nil
    }
    columns = zip(table.columns, decimals).enumerated().map { index, column in
      let name = NameText.isolated(column.0)
      guard column.1 == nil else { return .number(name) }
      return shown.allSatisfy { Self.isTime($0[index]) } ? .time(name) : .text(name)
    }
    rows = shown.map { row in
      zip(row, decimals).map { value, decimals in
        if let number = value.number, let decimals { return Cell(words.numbers.fixed(number, decimals: decimals)) }
        return value == .null ? Cell(NumberFormat.gap) : Cell(name: ResultText.plain(value))
      }
    }
    self.caption = caption
  }

  /// Whether `value` is a moment as the database writes it, such as `2024-05-07 14:00:00`, or missing.
  private static func isTime(_ value: Value) -> Bool {
    guard case .text(let text) = value else { return value == .null }
    return text.utf8.count == 19
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-: ".utf8.contains($0) }
  }
}

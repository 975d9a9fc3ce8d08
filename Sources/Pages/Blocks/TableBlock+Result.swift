import Prose
import SQLite

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
    columns = zip(table.columns, decimals).map { title, decimals in
      let name = NameText.isolated(title)
      return decimals == nil ? .text(name) : .number(name)
    }
    rows = shown.map { row in
      zip(row, decimals).map { value, decimals in
        if let number = value.number, let decimals { return Cell(words.numbers.fixed(number, decimals: decimals)) }
        return value == .null ? Cell(NumberText.gap) : Cell(name: ResultText.plain(value))
      }
    }
    self.caption = caption
  }
}

import Datasets
import Figures
import Prose
import SQL
import Text
import Time

extension TableBlock {
  /// The table of a figure's data: equal decimals within a column, times in the report's zone.
  init(_ table: DataTable, caption: String, note: String?, words: Vocabulary) {
    let decimals = table.columns.indices.map { index in Self.decimals(of: table.rows.map { $0[index] }) }
    columns = table.columns.indices.map { index in
      let column = table.columns[index]
      let title =
        column.unit.isEmpty
        ? column.title : words.texts["column.with-unit", ["title": column.title, "unit": column.unit]]
      let isTime = table.rows.contains { if case .time = $0[index] { true } else { false } }
      let isText = table.rows.allSatisfy { if case .text = $0[index] { true } else { false } }
      return Column(title: title, kind: isTime ? .time : isText ? .text : .number)
    }
    rows = table.rows.map { row in
      zip(row, decimals).map { cell, decimals in
        switch cell {
        case .text(let text): Cell(name: text)
        case .number(let number): Cell(words.numbers.fixed(number, decimals: decimals ?? 0))
        case .measure(let number): Cell(words.numbers.significant(number, digits: Self.ownDigits))
        case .probability(let number): Cell(words.numbers.probability(number), value: number)
        case .declared(let number): Cell(words.numbers.asDeclared(number))
        case .period(let name, let start): Cell(name, value: Double(start.unixSeconds))
        case .time(let instant): Cell(instant.map { words.time.stamp($0) } ?? NumberFormat.gap)
        }
      }
    }
    self.caption = caption
    self.note = note
  }

  /// Significant digits of a number whose column does not determine its decimals.
  private static let ownDigits = 4

  /// Decimals of a column of numbers; nil for a column without numbers.
  private static func decimals(of cells: [DataTable.Cell]) -> Int? {
    let numbers = cells.compactMap { cell -> Double? in
      if case .number(let number) = cell { number } else { nil }
    }
    let isNumeric = cells.contains { if case .number = $0 { true } else { false } }
    return isNumeric ? decimals(of: numbers) : nil
  }

  /// Decimals that show the largest of `numbers` with four digits, or none for whole numbers; non-finite numbers are ignored.
  static func decimals(of numbers: [Double]) -> Int {
    let numbers = numbers.filter(\.isFinite)
    if numbers.allSatisfy({ $0 == $0.rounded() }) { return 0 }
    let largest = numbers.map(\.magnitude).max() ?? 0
    var decimals = 0
    var limit = 1_000.0
    while largest < limit, decimals < 6 {
      limit /= 10
      decimals += 1
    }
    return decimals
  }
}

extension TableBlock {
  /// The first `limit` rows of a query's result: equal decimals within a column, a dash for missing values.
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

  /// Whether `value` is missing or a time in the database's format, such as `2024-05-07 14:00:00`.
  private static func isTime(_ value: Value) -> Bool {
    guard case .text(let text) = value else { return value == .null }
    return text.utf8.count == 19
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-: ".utf8.contains($0) }
  }
}

public import Notation
public import SQLite

/// What a query answered, as text for people and for programs.
public enum ResultText {
  /// Digits with which every number reads back as it is.
  public static let exactDigits = 17
  /// Bytes of a value that is no text are told by so many of them at most.
  private static let shownBytes = 32

  /// `table` as CSV, in the form of the site's other CSV files; without more `digits`, numbers are as precise as there, so that
  /// bytes agree between versions of SQLite.
  public static func csv(_ table: ResultTable, digits: Int = DecimalText.significantDigits) -> String {
    var output = ""
    CSV.append(table.columns.map { CSV.field($0) }, to: &output)
    for row in table.rows { CSV.append(row.map { field($0, digits: digits) }, to: &output) }
    return output
  }

  /// `table` as JSON: headings, rows, and whether there would be more rows. What has no number in JSON is null; bytes are hexadecimal.
  public static func json(_ table: ResultTable) -> JSON {
    [
      "columns": .list(table.columns.map(JSON.text)), "rows": .list(table.rows.map { .list($0.map(json)) }),
      "isCut": .flag(table.isCut),
    ]
  }

  /// `table` in columns of equal width, numbers to the right, a dash for what is missing.
  public static func lines(_ table: ResultTable) -> [String] {
    let cells = table.rows.map { $0.map { oneLine(plain($0)) } }
    let headings = table.columns.map(oneLine)
    let widths = headings.indices.map { column in
      cells.reduce(headings[column].count) { max($0, $1[column].count) }
    }
    let areNumbers = headings.indices.map { column in
      table.rows.contains { $0[column].number != nil }
        && table.rows.allSatisfy { $0[column].number != nil || $0[column] == .null }
    }
    func line(_ row: [String]) -> String {
      let parts = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return areNumbers[column] ? blanks + row[column] : row[column] + blanks
      }
      let text = parts.joined(separator: "  ")
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
    return [line(headings), widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")] + cells.map(line)
  }

  /// `value` as people read it.
  static func plain(_ value: Value) -> String {
    switch value {
    case .null: "–"
    case .integer(let number): String(number)
    case .real(let number): DecimalText.text(of: number) ?? "\(number)"
    case .text(let text): text
    case .blob(let bytes): hexadecimal(bytes.prefix(shownBytes)) + (bytes.count > shownBytes ? "…" : "")
    }
  }

  private static func field(_ value: Value, digits: Int) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): DecimalText.text(of: number, digits: digits) ?? "\(number)"
    case .text(let text): CSV.field(text)
    case .blob(let bytes): hexadecimal(bytes[...])
    }
  }

  private static func json(_ value: Value) -> JSON {
    switch value {
    case .null: .null
    case .integer(let number): .whole(Int(number))
    case .real(let number): .number(number, digits: exactDigits)
    case .text(let text): .text(text)
    case .blob(let bytes): .text(hexadecimal(bytes[...]))
    }
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}

import Figures
import Prose
import Text

/// Tables as CSV (RFC 4180): commas, CRLF, quotes if needed, an empty field for a gap.
enum CSV {
  /// The table of a figure's data; headings include units in brackets, times include their offset (RFC 3339).
  static func text(of table: DataTable, time: TimeText) -> String {
    let heading = table.columns.map { $0.unit.isEmpty ? $0.title : "\($0.title) [\($0.unit)]" }
    var output = ""
    append(heading.map { field(plain($0)) }, to: &output)
    for row in table.rows {
      append(row.map { field($0, time: time) }, to: &output)
    }
    return output
  }

  private static func field(_ cell: DataTable.Cell, time: TimeText) -> String {
    switch cell {
    case .text(let text): field(plain(text))
    case .number(let number), .measure(let number), .declared(let number): field(number)
    case .probability(let number):
      number.flatMap { DecimalText.text(of: $0, digits: DecimalText.probabilityDigits) } ?? ""
    case .time(let instant): instant.map { time.machine($0) } ?? ""
    case .period(let name, _): field(name)
    }
  }

  /// `text` without the isolates that separate names on a page.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }))
  }

  /// A number; empty for nil and NaN.
  static func field(_ number: Double?) -> String {
    number.flatMap { DecimalText.text(of: $0) } ?? ""
  }

  /// A text that no spreadsheet takes for a formula.
  static func field(_ text: String) -> String { CSVField.quoted(CSVField.guarded(text)) }

  /// Appends a record of `fields`, which `field` created.
  static func append(_ fields: [String], to output: inout String) {
    output += fields.joined(separator: ",")
    output += "\r\n"
  }
}

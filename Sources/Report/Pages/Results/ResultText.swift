import JSON
import SQL
import Text

/// Results of queries as text, for people and programs.
enum ResultText {
  /// Number of digits that represents every number exactly.
  static let exactDigits = 17
  /// The largest number of bytes shown for a binary value.
  private static let shownBytes = 32

  /// `table` as CSV, in the format of the site's other CSV files. By default numbers have the same precision as there, so that bytes agree
  /// between versions of SQLite.
  static func csv(
    _ table: ResultTable, digits: Int = DecimalText.significantDigits, withHeadings: Bool = true
  ) -> String {
    var output = ""
    if withHeadings { CSV.append(table.columns.map { CSV.field($0) }, to: &output) }
    for row in table.rows { CSV.append(row.map { field($0, digits: digits) }, to: &output) }
    return output
  }

  /// `value` for people.
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

  static func json(_ value: Value) -> JSON {
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

  static func oneLine(_ text: String) -> String {
    text.replacing(scalar: "\n", with: "\u{FFFD}").harmless
  }
}

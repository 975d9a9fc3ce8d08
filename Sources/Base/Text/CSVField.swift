/// Fields of a CSV file.
///
/// - Source: RFC 4180, section 2, rules 5 to 7.
public enum CSVField {
  /// Which fields are quoted.
  public enum Quoting: Sendable {
    /// Those that hold a comma, a quote or a line break.
    case necessary
    /// Those, all with another control character, and empty ones, so that no reader takes an empty text for a missing one.
    case cautious
  }

  /// `text` as a field, in quotes where `quoting` asks for them. - Complexity: O(n)
  public static func quoted(_ text: String, _ quoting: Quoting = .necessary) -> String {
    let needsQuotes =
      switch quoting {
      case .necessary: text.utf8.contains { isSeparator($0) || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      case .cautious: text.isEmpty || text.utf8.contains { isSeparator($0) || $0 < 0x20 }
      }
    return needsQuotes ? "\"" + text.replacing(scalar: "\"", with: "\"\"") + "\"" : text
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") }

  /// `text` as no spreadsheet takes it for a formula: one that begins like a formula gets an apostrophe in front.
  ///
  /// Full-width and small signs begin one too; spaces, line breaks and invisible marks before a sign do not hide it.
  ///
  /// - Source: OWASP, CSV Injection.
  public static func guarded(_ text: String) -> String {
    let startsFormula =
      text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
      || text.unicodeScalars.first { !$0.isSkipped }.map { "=+-@＝＋－＠﹦﹢﹣﹫".unicodeScalars.contains($0) } ?? false
    return startsFormula ? "'" + text : text
  }
}

extension Unicode.Scalar {
  /// Whether it is invisible at the start of a cell.
  fileprivate var isSkipped: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
  }
}

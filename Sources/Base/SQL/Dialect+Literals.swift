internal import Text
public import Time

extension Dialect {
  /// `text` as a literal, for any text. Values that are only known at run time belong in query parameters instead.
  public func literal(_ text: String) -> String {
    switch self {
    case .sqlite:
      // A NUL ends the statement and cannot be escaped in a literal.
      text.unicodeScalars.split(separator: "\0", omittingEmptySubsequences: false)
        .map { "'\(String($0).replacing(scalar: "'", with: "''"))'" }.joined(separator: "||char(0)||")
    case .bigQuery: "'\(escaped(text))'"
    }
  }

  /// A finite number as the shortest literal that parses back to it.
  public func literal(_ number: Double) -> String {
    precondition(number.isFinite, "no literal stands for what is no number")
    let whole = Int(exactly: number).flatMap { $0.magnitude < 1 << 53 ? $0 : nil }
    return whole.map { String($0) } ?? "\(number)"
  }

  /// An instant as a literal of the dialect's time type, in UTC: `'2024-05-07 14:00:00'`.
  public func literal(_ instant: Instant) -> String {
    let text = "'\(Self.text(of: instant))'"
    return self == .bigQuery ? "TIMESTAMP \(text)" : text
  }

  /// The text of an instant in the tables: in UTC, without a zone, sortable.
  public static func text(of instant: Instant) -> String {
    CivilTime(linearSeconds: instant.unixSeconds).text
  }

  /// - Source: GoogleSQL, lexical structure, escape sequences.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "'", "\"", "`", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": "\\u\(hexadecimal(scalar.value))"
      default: String(scalar)
      }
    }.joined()
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

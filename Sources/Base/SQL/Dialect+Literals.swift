internal import Text
public import Time

extension Dialect {
  /// `text` as a literal, whatever it holds; what a query is handed at run time belongs into its parameters instead.
  public func literal(_ text: String) -> String {
    switch self {
    case .sqlite:
      // A NUL would end the statement; it cannot be escaped in a literal.
      text.unicodeScalars.split(separator: "\0", omittingEmptySubsequences: false)
        .map { "'\(String($0).replacing(scalar: "'", with: "''"))'" }.joined(separator: "||char(0)||")
    case .bigQuery: "'\(escaped(text))'"
    }
  }

  /// A finite number as a literal, the shortest that reads back as it is.
  public func literal(_ number: Double) -> String {
    precondition(number.isFinite, "no literal stands for what is no number")
    let whole = Int(exactly: number).flatMap { $0.magnitude < 1 << 53 ? $0 : nil }
    return whole.map { String($0) } ?? "\(number)"
  }

  /// A moment as a literal of the type that times have here, in UTC: `'2024-05-07 14:00:00'`.
  public func literal(_ instant: Instant) -> String {
    let text = "'\(Self.text(of: instant))'"
    return self == .bigQuery ? "TIMESTAMP \(text)" : text
  }

  /// How the tables write a moment: in UTC, without a zone, sortable.
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

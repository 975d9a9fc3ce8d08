/// How a template escapes text.
public enum Escaping: Sendable {
  /// For text and quoted attributes in HTML and XML.
  case html
  /// For a line of CommonMark: text shows literally and can neither start nor end a block.
  case markdown
  /// No escaping, for plain text.
  case none

  /// Appends the escaped `text` to `output`.
  ///
  /// - Complexity: O(n); runs without special characters are copied as a whole.
  func append(_ text: String, to output: inout String) {
    switch self {
    case .html: append(text, to: &output, replacing: Self.htmlEntity)
    case .markdown:
      if Self.opensBlock(text) { output += "\\" }
      append(text, to: &output, replacing: Self.markdownEscape)
    case .none: output += text
    }
  }

  private func append(_ text: String, to output: inout String, replacing replacement: (UInt8) -> StaticString?) {
    var copied = text.startIndex
    var index = copied
    while index < text.endIndex {
      let next = text.utf8.index(after: index)
      if let replacement = replacement(text.utf8[index]) {
        output += text[copied..<index]
        output += replacement.description
        copied = next
      }
      index = next
    }
    output += text[copied...]
  }

  /// Whether `text` at the start of a line would start a list, a heading underline or a rule: a marker that is repeated, stands alone, or
  /// precedes a space or tab.
  private static func opensBlock(_ text: String) -> Bool {
    guard let first = text.utf8.first, "-+=".utf8.contains(first) else { return false }
    let second = text.utf8.dropFirst().first
    return second == nil || second == first || second == UInt8(ascii: " ") || second == UInt8(ascii: "\t")
  }

  private static func htmlEntity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  private static func markdownEscape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "`"): "\\`"
    case UInt8(ascii: "*"): "\\*"
    case UInt8(ascii: "_"): "\\_"
    case UInt8(ascii: "["): "\\["
    case UInt8(ascii: "]"): "\\]"
    case UInt8(ascii: "<"): "\\<"
    case UInt8(ascii: ">"): "\\>"
    case UInt8(ascii: "&"): "\\&"
    case UInt8(ascii: "|"): "\\|"
    case UInt8(ascii: "~"): "\\~"
    case UInt8(ascii: "#"): "\\#"
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): " "
    default: nil
    }
  }
}

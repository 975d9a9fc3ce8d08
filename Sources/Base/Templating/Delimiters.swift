/// The opening and closing delimiters of a tag.
struct Delimiters: Sendable {
  /// The delimiters at the start of every template.
  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  let open: [UInt8]
  let close: [UInt8]
}

extension Delimiters {
  /// Parses the `text` of a set-delimiter tag; nil unless it consists of two words without `=`.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !text.contains("=") else { return nil }
    self.init(open: Array(words[0].utf8), close: Array(words[1].utf8))
  }
}

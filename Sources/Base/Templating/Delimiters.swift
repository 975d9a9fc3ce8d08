/// What a tag begins and ends with.
struct Delimiters: Sendable {
  /// What every template starts with.
  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  let open: [UInt8]
  let close: [UInt8]
}

extension Delimiters {
  /// The two words of a set-delimiter tag's `text`; nil where it does not hold two words without `=`.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !text.contains("=") else { return nil }
    self.init(open: Array(words[0].utf8), close: Array(words[1].utf8))
  }
}

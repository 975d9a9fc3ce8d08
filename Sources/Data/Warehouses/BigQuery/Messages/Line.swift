/// External texts, prepared for messages.
enum Line {
  private static let limit = 500

  /// `text` as one line of at most 500 characters.
  static func of(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return words.count > limit ? words.prefix(limit) + "…" : words
  }
}

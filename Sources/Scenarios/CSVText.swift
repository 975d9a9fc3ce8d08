/// Text as a field of a CSV file (RFC 4180, section 2).
enum CSVText {
  /// `text`, in quotes where it holds a comma, a quote or a line's end.
  static func field(_ text: String) -> String {
    let isPlain = !text.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

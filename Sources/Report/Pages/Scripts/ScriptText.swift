/// Scripts as they are published.
enum ScriptText {
  /// `source` without what only its authors read: comments that have lines of their own, types in `/** … */`, indentation.
  ///
  /// A line of `source` must not begin inside a string, a template or a regular expression.
  ///
  /// - Complexity: O(n)
  static func published(_ source: String) -> String {
    var text = ""
    var isComment = false
    for line in source.split(separator: "\n") {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("/**"), !code.contains("*/") { isComment = true }
      defer { if code.hasSuffix("*/") { isComment = false } }
      guard !isComment, !code.hasPrefix("//") else { continue }
      let plain = code.replacing(/\/\*\*.*?\*\/ */, with: "")
      if !plain.isEmpty { text += plain + "\n" }
    }
    return text
  }
}

/// The scripts of the pages: which there are, and how their text is published.
enum ScriptText {
  /// The script that runs before anything is drawn.
  static let early = "assets/theme.js"
  /// The scripts that run when the page has been read, in this order.
  static let deferred =
    [ScriptReport.path] + ["page", "clock", "charts", "tables", "search"].map { "assets/\($0).js" }

  /// `source` without content for developers: full-line comments, types in `/** … */`, and indentation.
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

  /// `script` as it may stand inside a page: nothing in it ends the element that holds it.
  static func inline(_ script: String) -> String {
    script.replacing("</", with: "<\\/").replacing("<!--", with: "<\\!--")
  }
}

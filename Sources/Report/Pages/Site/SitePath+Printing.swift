/// A page as a part of `print.html`, the whole report in one document: there, links to pages lead to its parts.
extension SitePath {
  static let print = SitePath("print.html")

  /// The same page as a part of the document, which has but the opening of the pages `shortened`.
  func inPrint(shortening shortened: Set<SitePath> = []) -> SitePath {
    var path = self
    path.shortened = Set(shortened.map(\.text))
    return path
  }

  /// Whether this is the page as a part of `print.html`, not in its own file.
  var isInPrint: Bool { shortened != nil }

  /// Whether the document holds the place that `fragment` names in `target`, or `target` itself.
  func holds(_ target: SitePath, fragment: String?) -> Bool {
    guard let shortened, target.isPage else { return false }
    return fragment == nil || !shortened.contains(target.text)
  }

  /// Whether this is the file of a page: not the document itself, nor one made to be taken along.
  var isPage: Bool { text == "index.html" || text.hasSuffix("/index.html") }

  /// The identifier of the place that `fragment` names in this page, or of the page itself, where it is a part of the document.
  ///
  /// Figures keep theirs, which no other page has; no slug has an underscore, and so all the others differ, too.
  func anchor(_ fragment: String? = nil) -> String {
    if let fragment, !fragment.contains("_") { return fragment }
    let parts = text.split(separator: "/").map { $0 == "index.html" ? "page" : String($0) }
    return (["in"] + parts + [fragment].compactMap(\.self)).joined(separator: "_")
  }

  /// The identifier that `fragment` has where this page is written: in its own file, or in the document.
  func identifier(_ fragment: String) -> String { isInPrint ? anchor(fragment) : fragment }

  /// How the address of `target` reads on paper: from the site's root, without what goes without saying; nil where the
  /// document itself holds the target.
  func spelled(_ target: SitePath, fragment: String? = nil) -> String? {
    if holds(target, fragment: fragment) { return nil }
    let file = "index.html"
    let short = target.text.hasSuffix("/\(file)") ? String(target.text.dropLast(file.count)) : target.text
    return short + (fragment.map { "#\($0)" } ?? "")
  }
}

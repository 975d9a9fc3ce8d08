/// A page as a part of a document that holds several: there, links to pages lead to its parts.
extension SitePath {
  /// The file that a page is written to.
  indirect enum Host: Hashable, Sendable {
    /// The page's own file in the site.
    case ownFile
    /// `print.html`, the whole report; of the pages `shortened` it has only the opening.
    case print(shortened: Set<SitePath> = [])
    /// A file that needs no other and holds `pages`. The page `first` gives it masthead and footer and keeps its identifiers.
    case attachment(first: SitePath, pages: Set<SitePath>)
  }

  static let print = SitePath("print.html")

  /// Whether this is the page as part of `print.html`, not in its own file.
  var isInPrint: Bool { if case .print = host { true } else { false } }

  /// Whether the document contains the element `fragment` of `target`, or `target` itself.
  func holds(_ target: SitePath, fragment: String?) -> Bool {
    guard target.isPage else { return false }
    return switch host {
    case .ownFile: false
    case .print(let shortened): fragment == nil || !shortened.contains(target)
    case .attachment(_, let pages): pages.contains(target)
    }
  }

  /// Whether `target` may be named here: a single-file page has no files next to it, but may name pages that it lacks.
  func names(_ target: SitePath) -> Bool {
    if case .attachment = host { target.isPage } else { true }
  }

  /// Whether this is the file of a page: neither a document of several pages nor any other file.
  var isPage: Bool { text == "index.html" || text.hasSuffix("/index.html") }

  /// The identifier in `host` of the place that `fragment` names in this page, or of the page itself.
  ///
  /// No slug has an underscore, and so no two pages share an identifier.
  func anchor(_ fragment: String? = nil, in host: Host) -> String {
    switch host {
    case .ownFile: return fragment ?? Self.contentID
    case .print:
      // Figures keep theirs, which no other page has.
      if let fragment, !fragment.contains("_") { return fragment }
      let parts = text.split(separator: "/").map { $0 == "index.html" ? "page" : String($0) }
      return (["in"] + parts + [fragment].compactMap(\.self)).joined(separator: "_")
    case .attachment(let first, _):
      if text == first.text { return fragment ?? Self.contentID }
      let page = text.replacing("/index.html", with: "").replacing("/", with: "_")
      return fragment.map { "\(page)__\($0)" } ?? page
    }
  }

  /// The identifier of the main part in the templates.
  private static let contentID = "content"

  /// The identifier that `fragment` has where this page is written.
  func identifier(_ fragment: String) -> String { anchor(fragment, in: host) }

  /// How the address of `target` reads on paper: from the site's root, without what goes without saying; nil where the
  /// document holds the target, or cannot link to it.
  func spelled(_ target: SitePath, fragment: String? = nil) -> String? {
    if holds(target, fragment: fragment) { return nil }
    if case .attachment = host { return nil }
    let file = "index.html"
    let short = target.text.hasSuffix("/\(file)") ? String(target.text.dropLast(file.count)) : target.text
    return short + (fragment.map { "#\($0)" } ?? "")
  }
}

import Hypertext

/// The elements of pages and drawings. Others run code, load resources, or make browsers parse the following text by other rules.
enum MarkupRules {
  /// Elements of a page's head.
  static let head: Set<String> = ["meta", "title", "link", "script", "style"]

  /// Elements of a page's body, except those of drawings.
  static let body: Set<String> = [
    "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol",
    "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "small", "span", "strong", "sub",
    "summary", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
  ]

  /// Elements of a drawing in a file.
  static let drawing: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "symbol",
    "use", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "style", "title",
    "desc",
  ]

  /// Elements of a drawing in a page, with lower-case names. A style sheet in it would be parsed as markup.
  static let drawingInPage = Set(drawing.map { $0.lowercased() }).subtracting(["style"])

  /// Elements of a site map.
  static let siteMap: Set<String> = ["urlset", "url", "loc", "lastmod"]
}

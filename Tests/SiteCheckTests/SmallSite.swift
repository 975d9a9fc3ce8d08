import SiteCheck

/// A small valid folder that tests can make invalid.
struct SmallSite {
  /// The text of each file by its path.
  var files: [String: String]
  /// Limits; nil for those derived from the files.
  var budget: SizeBudget?
  var known = known(isStyleSheet: { _ in true })

  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"

  /// A program with the policy of these pages.
  static func known(
    hashes: [String: String] = [:], inlineScripts: Set<String> = [], bodyParts: Set<String>? = nil,
    isStyleSheet: @escaping @Sendable (String) -> Bool
  ) -> KnownFiles {
    KnownFiles(
      hashes: hashes, inlineScripts: inlineScripts,
      assignments: ["assets/report.js": "globalThis.report = ", "assets/search-index.js": "globalThis.index = "],
      endings: [".html", ".svg", ".css", ".js", ".csv", ".json", ".sqlite", ".zip"], policies: [policy],
      bodyParts: bodyParts,
      isStyleSheet: isStyleSheet)
  }

  init() {
    files = [
      "index.html": Self.page("<h2 id=\"a\">A</h2><a href=\"#a\">here</a><a href=\"sub/index.html#b\">there</a>"),
      "sub/index.html": Self.page(
        "<h2 id=\"b\">B</h2><a href=\"../index.html\">back</a><img src=\"../figures/p.svg\" alt=\"P\">", root: "../"),
      "figures/p.svg":
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"g\"/><use href=\"#g\"/></svg>",
      "assets/site.css": "body { background: url(../figures/p.svg) }",
      "manifest.json": "{}",
    ]
  }

  /// A page with `body` between the parts common to all pages.
  static func page(_ body: String, root: String = "", policy: String = policy) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <title>T</title><link rel="stylesheet" href="\(root)assets/site.css"></head>
    <body>
    \(body)
    </body></html>
    """
  }

  /// Not a cryptographic hash, but it distinguishes texts.
  static func digest(_ text: String) -> String {
    "\(text.utf8.count)-\(text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 9_973 })"
  }

  var verification: Verification {
    let sorted = files.sorted { $0.key < $1.key }
    let all = sorted.map { SiteFile(path: $0, byteCount: $1.utf8.count, sha256: Self.digest($1)) }
    let readings = sorted.compactMap { path, text in
      FileReading.Kind(path: path).map {
        FileReading(path, $0, bytes: Array(text.utf8), known: known, digest: Self.digest)
      }
    }
    return Verification(
      listed: all.filter { $0.path != "manifest.json" }, files: all, readings: readings, others: [],
      budget: budget ?? SizeBudget(for: all), known: known)
  }

  /// The findings on the folder if its first page has `body`.
  static func findings(on body: String, policy: String = policy) -> [Finding] {
    var site = SmallSite()
    site.files["index.html"] = page(body, policy: policy)
    return site.verification.findings
  }
}

/// Pages of the site as one file that needs no other: styles, scripts and drawings are inside, links lead inside.
///
/// What its text may not do, its own content security policy forbids: it names the style sheet and each script by their
/// hashes, and allows nothing from elsewhere.
struct SelfContainedDocument {
  /// The pages by their paths; the first gives the document its frame.
  let pages: [(path: SitePath, text: String)]
  /// Every asset of the site that pages may load, by path.
  let files: [String: [UInt8]]
  /// SHA-256 of bytes in base 64, as a content security policy writes it.
  let digest: @Sendable ([UInt8]) -> String

  /// The document as text. - Complexity: O(n) in the length of its pages.
  var text: String {
    guard let first = pages.first else { return "" }
    let parts = Dictionary(
      pages.enumerated().map { ($1.path, Part($1.path, isFrame: $0 == 0)) }, uniquingKeysWith: { first, _ in first })
    var rewriter = PartRewriter(part: Part(first.path, isFrame: true), parts: parts, files: files)
    let frame = rewriter.rewritten(first.text[...])
    let chapters = pages.dropFirst().map { page -> String in
      let part = Part(page.path, isFrame: false)
      var rewriter = PartRewriter(part: part, parts: parts, files: files)
      let content = rewriter.rewritten(Self.content(of: page.text))
      return "<article class=\"chapter\" id=\"\(part.id)\">\n\(content)</article>\n"
    }
    return framed(frame, chapters: chapters.joined(), rewriter)
  }

  /// What stands in the one `main` element of a page.
  private static func content(of page: String) -> Substring {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>"),
      let open = page[start.upperBound...].firstIndex(of: ">")
    else { return "" }
    return page[page.index(after: open)..<end.lowerBound]
  }

  /// Puts chapters, styles, scripts and policy into the frame, of which the rewriter took them out.
  private func framed(_ frame: String, chapters: String, _ taken: PartRewriter) -> String {
    let style = taken.styleSheets.compactMap { text(at: $0) }.joined()
    let early = taken.scripts.filter { !$0.isDeferred }.compactMap { script(at: $0.path) }
    let late = taken.scripts.filter(\.isDeferred).compactMap { script(at: $0.path) }
    let hashes = (early + late).map { " 'sha256-\(digest(Array($0.utf8)))'" }.joined()
    let policy =
      "default-src 'none'; style-src 'sha256-\(digest(Array(style.utf8)))'; img-src data:; "
      + (hashes.isEmpty ? "" : "script-src\(hashes); ") + "base-uri 'none'; form-action 'none'"
    func elements(_ scripts: [String]) -> String { scripts.map { "<script>\($0)</script>\n" }.joined() }
    return
      frame
      .replacing(
        PartRewriter.policyMark,
        with: "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">", maxReplacements: 1
      )
      .replacing("</head>", with: elements(early) + "<style>\(style)</style>\n</head>", maxReplacements: 1)
      .replacing("</main>", with: chapters + "</main>", maxReplacements: 1)
      .replacing("</body>", with: elements(late) + "</body>", maxReplacements: 1)
  }

  private func text(at path: SitePath) -> String? {
    files[path.text].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A script as it may stand in a page: nothing in it ends the element that holds it.
  private func script(at path: SitePath) -> String? {
    text(at: path).map(Self.inline)
  }

  /// `script` as it stands in a page.
  static func inline(_ script: String) -> String {
    script.replacing("</", with: "<\\/").replacing("<!--", with: "<\\!--")
  }
}

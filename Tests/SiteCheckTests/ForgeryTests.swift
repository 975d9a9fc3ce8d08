import SiteCheck
import Testing

/// A report that was altered, with a manifest that lists every file as it is, is still detected if it runs, loads or shows anything that no
/// report of this version does.
@Suite struct ForgeryTests {
  private static let style = "p{color:red}"
  private static let theme = "document.title;\n"
  private static let index = "globalThis.index = [[0,\"A\",\"\",\"index.html#a\"]];\n"
  private static let schema = "{\"type\":\"object\"}"

  /// A small report that this version could have published.
  private static var site: SmallSite {
    var site = SmallSite()
    site.files["assets/site.css"] = style
    site.files["assets/theme.js"] = theme
    site.files["assets/report.js"] = "globalThis.report = {\"words\":{}};\n"
    site.files["assets/search-index.js"] = index
    site.files["report.schema.json"] = schema
    site.files["data/a.csv"] = "a\n1\n"
    site.files["index.html"] = SmallSite.page(
      "<h2 id=\"a\">A</h2><script type=\"application/json\">{\"a\":1}</script>"
    ).replacing("<title>", with: "<script src=\"assets/theme.js\"></script><title>")
    site.files["attach/report.html"] = attached(policy: ownPolicy, script: theme)
    let files = [("assets/theme.js", theme), ("report.schema.json", schema)]
    site.known = SmallSite.known(
      hashes: Dictionary(uniqueKeysWithValues: files.map { ($0, SmallSite.digest($1)) }),
      inlineScripts: [SmallSite.digest(theme)], isStyleSheet: { $0 == style })
    return site
  }

  private static var ownPolicy: String { ownPolicy(script: theme) }

  private static func ownPolicy(script: String, more: String = "") -> String {
    "default-src 'none'; style-src 'sha256-\(SmallSite.digest(style))'; img-src data:; "
      + "script-src 'sha256-\(SmallSite.digest(script))'\(more); base-uri 'none'; form-action 'none'"
  }

  private static func attached(policy: String, script: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <title>T</title><script>\(script)</script>
    <style>\(style)</style>
    </head><body><p>A</p></body></html>
    """
  }

  private static func drawing(_ content: String, before: String = "", attributes: String = "") -> String {
    "\(before)<svg xmlns=\"http://www.w3.org/2000/svg\"\(attributes)>\(content)</svg>"
  }

  /// A change to one file of the site.
  struct Forgery: CustomTestStringConvertible {
    let name: String
    let fault: Fault
    let change: @Sendable (inout SmallSite) -> Void

    var testDescription: String { name }

    /// Replaces the file at `path` by `text`, or by the result of `edit`.
    static func file(_ name: String, _ path: String, _ fault: Fault, _ text: String) -> Forgery {
      Forgery(name: name, fault: fault) { $0.files[path] = text }
    }

    static func page(_ name: String, _ fault: Fault, _ part: String, _ instead: String) -> Forgery {
      Forgery(name: name, fault: fault) { site in
        site.files["index.html"] = site.files["index.html"]?.replacing(part, with: instead, maxReplacements: 1)
      }
    }

    static func body(_ name: String, _ fault: Fault, _ markup: String) -> Forgery {
      page(name, fault, "</body>", markup + "</body>")
    }
  }

  private static let scripts: [Forgery] = [
    .file("a script of its own", "assets/more.js", .unknownScript, "fetch('//e.org')"),
    .file("a known script under another name", "assets/more.js", .unknownScript, theme),
    .file("a known script with a line more", "assets/theme.js", .unknownFile, theme + "fetch('//e.org')\n"),
    .file("another schema", "report.schema.json", .unknownFile, "{}"),
    .file("a call behind the data", "assets/report.js", .unknownScript, "globalThis.report = {};fetch('//e.org');\n"),
    .file("a call in the data", "assets/report.js", .unknownScript, "globalThis.report = {\"a\":fetch('//e.org')};\n"),
    .file("another name for the data", "assets/report.js", .unknownScript, "globalThis.name = {};\n"),
    .file(
      "a search result elsewhere", "assets/search-index.js", .outsideLink("https://e.org"),
      "globalThis.index = [[0,\"A\",\"\",\"https://e.org\"]];\n"),
    .file(
      "a search result that runs", "assets/search-index.js", .scriptLink("java\tscript:x"),
      "globalThis.index = [[0,\"A\",\"\",\"java\\tscript:x\"]];\n"),
    .file(
      "a search result of another form", "assets/search-index.js", .unknownScript,
      "globalThis.index = [[0,\"A\",\"\",\"https://e.org\",\"index.html\"]];\n"),
    .body("a table as a script", .unknownScript, "<script src=\"data/a.csv\"></script>"),
    .body("a script as a module", .unknownScript, "<script type=\"module\" src=\"assets/theme.js\"></script>"),
    .body("a script inside an address", .unknownScript, "<script src=\"data:text/javascript,x\"></script>"),
    .body("rules for loading ahead", .inlineScript, "<script type=\"speculationrules\">{}</script>"),
    .body("data that is no data", .malformedData, "<script type=\"application/json\">x()</script>"),
    .body("markup in data", .malformedData, "<script type=\"application/json\">\"<b>\"</script>"),
    .file(
      "a script that the policy names", "attach/report.html", .unknownScript,
      attached(policy: ownPolicy(script: "x()"), script: "x()")),
    .file(
      "a hash too many", "attach/report.html", .otherPolicy,
      attached(policy: ownPolicy(script: theme, more: " 'sha256-x'"), script: theme)),
  ]

  private static let styles: [Forgery] = [
    .file("a rule more", "assets/site.css", .unknownStyle, style + "p{display:none}"),
    .file("a style sheet more", "assets/more.css", .unknownStyle, "p{display:none}"),
    .page("a table as a style sheet", .unknownStyle, "assets/site.css", "data/a.csv"),
    .page(
      "a style in a drawing in a page", .inlineStyle, "</body>", "<svg aria-hidden=\"true\"><style>x</style></svg>"),
  ]

  private static let heads: [Forgery] = [
    .page(
      "a second policy", .extraPolicy, "<title>",
      "<meta http-equiv=\"content-security-policy\" content=\"\(SmallSite.policy)\"><title>"),
    .page("a directive more", .otherPolicy, "form-action 'none'", "form-action 'none'; upgrade-insecure-requests"),
    .page("the same policy in other words", .otherPolicy, "default-src 'none'; ", "default-src 'none';  "),
    .page("a cookie", .otherSetting("set-cookie"), "<title>", "<meta http-equiv=\"Set-Cookie\" content=\"a\"><title>"),
    .page(
      "a title that swallows the policy", .malformed("<title/>, which browsers leave open"),
      "<meta http-equiv", "<title/><meta http-equiv"),
    .page("a policy behind text", .misplacedPolicy, "<meta http-equiv", "text<meta http-equiv"),
    .page("a policy in a template", .misplacedPolicy, "<meta http-equiv=\"C", "<template><meta http-equiv=\"C"),
    .page("a second charset", .otherCharset, "<title>", "<meta charset=\"utf-8\"><title>"),
    .page("another charset", .otherCharset, "utf-8", "iso-2022-jp"),
    .page("no document type", .malformed("no <!DOCTYPE html> at the start"), "<!DOCTYPE html>", ""),
    .page("a style that scripts would need", .strayElement("noscript"), "<title>", "<noscript></noscript><title>"),
  ]

  private static let bodies: [Forgery] = [
    .body("an object", .strayElement("object"), "<object data=\"figures/p.svg\"></object>"),
    .body("a field that swallows markup", .strayElement("textarea"), "<textarea></textarea>"),
    .body("a form", .strayElement("form"), "<form></form>"),
    .body("formulas", .strayElement("math"), "<math></math>"),
    .body("a value that is set later", .strayElement("set"), "<svg aria-hidden=\"true\"><set to=\"x\"/></svg>"),
    .body("HTML in a drawing", .strayElement("foreignobject"), "<svg aria-hidden=\"true\"><foreignObject/></svg>"),
    .body(
      "a reference that browsers alone know", .malformed("reference “&colon”, which not every browser knows"),
      "<a href=\"#a\" title=\"x&colon;\">x</a>"),
    .body("a comment that ends at once", .malformed("comment that browsers may end elsewhere"), "<!--> -->"),
    .body("a section of text", .malformed("“<!” that does not begin a comment"), "<![CDATA[ x ]]>"),
    .body(
      "an attribute without space", .malformed("tag that browsers may end elsewhere"), "<p title=\"a\"class=\"b\"></p>"
    ),
    .body("an attribute with markup", .malformed("tag that browsers may end elsewhere"), "<p title=\"<b\"></p>"),
  ]

  private static let drawings: [Forgery] = [
    .file("a value that changes", "figures/p.svg", .strayElement("animate"), drawing("<animate/>")),
    .file("a link", "figures/p.svg", .strayElement("a"), drawing("<a href=\"#g\"/>")),
    .file("a picture", "figures/p.svg", .strayElement("image"), drawing("<image/>")),
    .file("HTML", "figures/p.svg", .strayElement("foreignObject"), drawing("<foreignObject/>")),
    .file("a handler in capitals", "figures/p.svg", .handler("onLoad"), drawing("<g onLoad=\"x\"/>")),
    .file("another drawing", "figures/p.svg", .reachingDrawing("q.svg#g"), drawing("<use href=\"q.svg#g\"/>")),
    .file(
      "a pattern elsewhere", "figures/p.svg", .reachingDrawing("q.svg#g"), drawing("<path fill=\"url(q.svg#g)\"/>")),
    .file(
      "a font", "figures/p.svg", .outsideResource("//e.org/f"), drawing("<style>@font-face{src:url(//e.org/f)}</style>")
    ),
    .file("a hidden address", "figures/p.svg", .unknownStyle, drawing("<g style=\"fill:\\75 x\"/>")),
    .file(
      "a document type", "figures/p.svg", .malformed("a DOCTYPE"),
      drawing("", before: "<!DOCTYPE svg [<!ENTITY x \"y\">]>")),
    .file(
      "a transformation", "figures/p.svg", .malformed("a processing instruction “xml-stylesheet”"),
      drawing("", before: "<?xml-stylesheet href=\"x.xsl\"?>")),
    .file(
      "another charset", "figures/p.svg", .malformed("another encoding than UTF-8"),
      drawing("", before: "<?xml version=\"1.0\" encoding=\"utf-7\"?>")),
    .file(
      "an inclusion", "figures/p.svg", .malformed("<include> of another namespace, “http://www.w3.org/2001/XInclude”"),
      drawing("<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\"/>")),
    .file(
      "a link by another namespace", "figures/p.svg", .malformed("the attribute href of another namespace, “urn:x”"),
      drawing("<g x:href=\"//e.org\"/>", attributes: " xmlns:x=\"urn:x\"")),
  ]

  private static let siteMap = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static let files: [Forgery] = [
    .file("a page under another ending", "a.htm", .unknownEnding, SmallSite.page("")),
    .file("a page in XML", "a.xml", .unknownEnding, "<a/>"),
    .file("a file without ending", "setup", .unknownEnding, ""),
    .file("a file called as an ending", "data/html", .unknownEnding, ""),
    .file("a dot behind the ending", "a.html.", .unknownEnding, SmallSite.page("")),
    .file("an ending in capitals", "a.HTML", .unknownEnding, SmallSite.page("")),
    .file(
      "HTML in the list of pages", "sitemap.xml", .strayElement("script"),
      "<urlset xmlns=\"\(siteMap)\"><script/></urlset>"),
    .file("a list of pages elsewhere", "sub/sitemap.xml", .unknownEnding, "<urlset xmlns=\"\(siteMap)\"/>"),
    .file(
      "a handler in the list of pages", "sitemap.xml", .strayElement("url"),
      "<urlset xmlns=\"\(siteMap)\"><url onload=\"x\"/></urlset>"),
    .file("a name that looks like another", "data/\u{212A}.csv", .sameNameBut("data/\u{212A}.csv"), ""),
  ]

  @Test func aReportOfThisVersionIsNoForgery() {
    var site = Self.site
    site.files["sitemap.xml"] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"\(Self.siteMap)\"><url><loc>https://e.org/</loc></url></urlset>"
    #expect(site.verification.findings == [])
  }

  @Test(arguments: scripts + styles + heads + bodies + drawings + files) func findsIt(_ forgery: Forgery) {
    var site = Self.site
    site.files["data/k.csv"] = ""
    let before = site.files
    forgery.change(&site)
    #expect(site.files != before)
    let faults = site.verification.findings.map(\.fault)
    #expect(faults.contains(forgery.fault), "\(faults)")
  }

  @Test func allowsNothingBesideThePartsOfAPage() {
    func faults(_ body: String) -> [Fault] {
      var site = SmallSite()
      site.known = SmallSite.known(bodyParts: ["main", "footer"], isStyleSheet: { _ in true })
      site.files["index.html"] = SmallSite.page("<main><h2 id=\"a\">A</h2></main>" + body)
      site.files["sub/index.html"] = SmallSite.page("<main></main>", root: "../")
      return site.verification.findings.map(\.fault)
    }
    #expect(faults("<footer><p>x</p></footer>") == [])
    #expect(faults("<p>All is well.</p>") == [.strayElement("p")])
    #expect(faults("All is well.") == [.strayText])
  }

  @Test func listsAFileOnce() {
    let file = SiteFile(path: "a.csv", byteCount: 1, sha256: "1")
    let known = SmallSite.known(isStyleSheet: { _ in false })
    let verification = Verification(
      listed: [file, file], files: [file], readings: [], others: [], budget: .unlimited, known: known)
    #expect(verification.findings == [Finding("a.csv", .listedTwice)])
  }

  @Test func whatTemplatesOfOnesOwnBringIsTakenAsItIs() {
    var site = Self.site
    let animated = Self.drawing("<animate/>")
    site.files["assets/sign.svg"] = animated
    #expect(site.verification.findings.map(\.fault) == [.strayElement("animate")])
    let hashes = site.known.hashes.merging(["assets/sign.svg": SmallSite.digest(animated)]) { $1 }
    site.known = SmallSite.known(
      hashes: hashes, inlineScripts: site.known.inlineScripts, isStyleSheet: site.known.isStyleSheet)
    #expect(site.verification.findings == [])
  }
}

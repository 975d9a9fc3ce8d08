import SiteCheck
import Testing

/// Each kind of fault in a page is found, with its line, and nothing else is reported.
@Suite struct PageFaultTests {
  @Test func aSoundFolderHasNoFindings() {
    let verification = SmallSite().verification
    #expect(verification.findings.isEmpty, "\(verification.findings)")
    #expect(verification.counts.files == 4 && verification.counts.pages == 2 && verification.counts.pictures == 1)
    #expect(verification.counts.links == 6)
  }

  @Test(
    arguments: [
      ("<a href=\"none.html\">x</a>", .brokenLink("none.html")),
      ("<a href=\"../x.html\">x</a>", .linkOutOfFolder("../x.html")),
      ("<a href=\"sub/../../x.html\">x</a>", .linkOutOfFolder("sub/../../x.html")),
      ("<a href=\"%2e%2e/x.html\">x</a>", .linkOutOfFolder("%2e%2e/x.html")),
      ("<a href=\"sub/\">x</a>", .linkToFolder("sub/")),
      ("<a href=\"sub\">x</a>", .linkToFolder("sub")),
      ("<a href=\"Sub/index.html\">x</a>", .wrongCase("Sub/index.html", actual: "sub/index.html")),
      ("<a href=\"/index.html\">x</a>", .rootedLink("/index.html")),
      ("<a href=\"#none\">x</a>", .brokenFragment("#none")),
      ("<a href=\"sub/index.html#none\">x</a>", .brokenFragment("sub/index.html#none")),
      ("<p aria-labelledby=\"none\">x</p>", .brokenName("none", attribute: "aria-labelledby")),
      ("<a href=\"https://example.org/\">x</a>", .outsideLink("https://example.org/")),
      ("<a href=\"\\\\example.org\\x\">x</a>", .outsideLink("\\\\example.org\\x")),
      ("<a href=\" java\nscript:alert(1)\">x</a>", .scriptLink(" java\nscript:alert(1)")),
      ("<img alt=\"\" src=\"//example.org/x.png\">", .outsideResource("//example.org/x.png")),
      ("<img alt=\"\" srcset=\"figures/p.svg 1x, http://e.org/x 2x\">", .outsideResource("http://e.org/x")),
      ("<svg aria-hidden=\"true\"><path fill=\"url(http://e.org/x)\"/></svg>", .outsideResource("http://e.org/x")),
      ("<svg aria-hidden=\"true\"><use xlink:href=\"http://e.org/x\"/></svg>", .outsideResource("http://e.org/x")),
      ("<p onclick=\"x()\">x</p>", .handler("onclick")),
      ("<p style=\"color: red\">x</p>", .styleAttribute),
      ("<script>x()</script>", .inlineScript),
      ("<style>p { color: red }</style>", .inlineStyle),
      ("<iframe srcdoc=\"x\"></iframe>", .inlineFrame),
      ("<img src=\"figures/p.svg\">", .imageWithoutText),
      ("<svg><path d=\"M0 0\"/></svg>", .drawingWithoutRole),
      ("<svg role=\"img\"><desc>D</desc></svg>", .drawingWithoutTitle),
      ("<svg role=\"img\"><title> </title><desc>D</desc></svg>", .drawingWithoutTitle),
      ("<svg role=\"img\"><title>T</title><g><desc>D</desc></g></svg>", .drawingWithoutDescription),
      ("<!-- <script src=x> -->", .commentWithMarkup),
      ("<base href=\"sub/\">", .baseElement),
      ("<meta http-equiv=\"refresh\" content=\"1\">", .refresh),
    ] as [(String, Fault)])
  func findsIt(body: String, fault: Fault) {
    let findings = SmallSite.findings(on: "<p>\n</p>" + body)
    #expect(findings.map(\.fault) == [fault])
    #expect(findings.first.map { "\($0.diagnostic)".hasPrefix("index.html:") } == true)
  }

  @Test func namesTheLine() {
    let finding = SmallSite.findings(on: "<p>\n\n<a href=\"none\">x</a>\n</p>").first
    #expect(finding.map { "\($0.diagnostic)".hasPrefix("index.html:8: ") } == true)
  }

  @Test(
    arguments: [
      "<a href=\"mailto:a@example.org\">x</a>", "<a href=\"#\">x</a>", "<a href=\"#top\">x</a>",
      "<a href=\"?q#\">x</a>",
      "<a href=\"./sub/index.html?x=1#:~:text=B\">x</a>", "<img alt=\"\" src=\"data:image/png;base64,AA\">",
      "<svg aria-hidden=\"true\"><path/></svg>", "<p aria-hidden=\"true\"><svg></svg></p>",
      "<svg role=\"img\"><title>T</title><desc>D</desc><g><title>one</title></g></svg>",
      "<script type=\"application/json\">{}</script>", "<!-- a remark -->", "<a href=\"sub/index.html#%62\">x</a>",
    ])
  func leavesAloneWhatIsSound(body: String) {
    #expect(SmallSite.findings(on: body).isEmpty, "\(SmallSite.findings(on: body))")
  }

  @Test func asksForAPolicy() {
    var site = SmallSite()
    site.files["index.html"] = site.files["index.html"]?.replacing(/<meta http-equiv[^>]*>/, with: "")
    #expect(site.verification.findings == [Finding("index.html", .noPolicy)])
  }

  @Test func asksForThePolicyBeforeWhatItBinds() {
    var site = SmallSite()
    site.files["index.html"] = site.files["index.html"]?.replacing(
      "<meta http-equiv", with: "<link rel=\"icon\" href=\"figures/p.svg\"><meta http-equiv")
    #expect(site.verification.findings.map(\.fault) == [.misplacedPolicy])
  }

  @Test(
    arguments: [
      ("default-src 'none'", "default-src 'self'", "default-src is not 'none'"),
      ("base-uri 'none'", "base-uri 'self'", "base-uri is not 'none'"),
      ("; form-action 'none'", "", "form-action is not 'none'"),
      ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "script-src allows 'unsafe-inline'"),
      ("script-src 'self'", "script-src https:", "script-src allows https:"),
      ("script-src 'self'", "script-src data:", "script-src allows data:"),
      ("style-src 'self'", "style-src *", "style-src allows *"),
      ("img-src 'self'", "img-src example.org", "img-src allows example.org"),
      ("default-src 'none'", "default-src\u{a0}'none'", "default-src is not 'none'"),
      ("img-src 'self'", "script-src-elem 'unsafe-eval'", "script-src-elem allows 'unsafe-eval'"),
    ])
  func namesWhatIsWeakInAPolicy(part: String, instead: String, weakness: String) {
    let policy = SmallSite.policy.replacing(part, with: instead)
    let body = "<h2 id=\"a\">A</h2>"
    #expect(SmallSite.findings(on: body, policy: policy).map(\.fault) == [.weakPolicy(weakness)])
  }

  @Test func recomputesHashesOfWhatStandsInAPage() {
    let style = "p { color: red }"
    let script = "\nlet a = \"<b>\" && 1\n"
    let policy =
      "default-src 'none'; style-src 'sha256-\(SmallSite.digest(style))'; img-src data:; "
      + "script-src 'sha256-\(SmallSite.digest(script))'; base-uri 'none'; form-action 'none'"
    func faults(_ style: String, _ script: String) -> [Fault] {
      var site = SmallSite()
      site.known = SmallSite.known(
        inlineScripts: [SmallSite.digest(script)], isStyleSheet: { _ in true })
      site.files["one.html"] = SmallSite.page("<script>\(script)</script>", policy: policy)
        .replacing(/<link[^>]*>/, with: "<style>\(style)</style>")
      return site.verification.findings.map(\.fault)
    }
    #expect(faults(style, script).isEmpty)
    #expect(faults(style + " ", script) == [.inlineStyle])
    #expect(faults(style, script + "x") == [.inlineScript])
  }
}

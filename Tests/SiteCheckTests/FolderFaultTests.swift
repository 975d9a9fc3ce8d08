import SiteCheck
import Testing

/// Faults of a folder as a whole, of its other files, and of its size.
@Suite struct FolderFaultTests {
  private func findings(_ change: (inout SmallSite) -> Void) -> [Finding] {
    var site = SmallSite()
    change(&site)
    return site.verification.findings
  }

  @Test func holdsFilesAgainstTheManifest() {
    let files = [
      SiteFile(path: "a.txt", byteCount: 1, sha256: "1"), SiteFile(path: "b.txt", byteCount: 1, sha256: "2"),
    ]
    let listed = [
      SiteFile(path: "b.txt", byteCount: 1, sha256: "3"), SiteFile(path: "c.txt", byteCount: 1, sha256: "4"),
      SiteFile(path: "../d.txt", byteCount: 1, sha256: "5"),
    ]
    let known = KnownFiles(
      hashes: [:], inlineScripts: [], assignments: [:], endings: [".txt"], policies: [], bodyParts: nil,
      isStyleSheet: { _ in false })
    let verification = Verification(
      listed: listed, files: files, readings: [], others: [], budget: .unlimited, known: known)
    #expect(
      verification.findings == [
        Finding("a.txt", .extraFile), Finding("b.txt", .changedFile), Finding("c.txt", .missingFile),
        Finding("manifest.json", .unsafePath("../d.txt")),
      ])
  }

  @Test func namesFilesThatDifferInCaseAlone() {
    let found = findings { $0.files["Assets/site.css"] = "" }
    #expect(found == [Finding("assets/site.css", .sameNameBut("Assets/site.css"))])
  }

  @Test(
    arguments: [
      ("@import \"http://e.org/x.css\";", .outsideResource("http://e.org/x.css"), 1),
      ("/* url(http://e.org) */\na { b: u\\72l( 'none.png' ) }", .brokenLink("none.png"), 2),
      ("a { b: image-set(\"none.png\" 1x) }", .brokenLink("none.png"), 1),
      ("a { content: \"url(http://e.org)\" }\n\nb { c: URL(//e.org/x) }", .outsideResource("//e.org/x"), 3),
    ] as [(String, Fault, Int)])
  func readsStyleSheets(text: String, fault: Fault, line: Int) {
    #expect(findings { $0.files["assets/site.css"] = text } == [Finding("assets/site.css", line: line, fault)])
  }

  @Test(
    arguments: [
      ("<script>x</script>", .inlineScript), ("<g onload=\"x\"/>", .handler("onload")),
      ("<image href=\"http://e.org/x\"/>", .outsideResource("http://e.org/x")),
      ("<style>@import url(http://e.org/x);</style>", .outsideResource("http://e.org/x")),
    ] as [(String, Fault)])
  func readsDrawings(body: String, fault: Fault) {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\">\(body)</svg>"
    #expect(findings { $0.files["figures/p.svg"] = drawing }.map(\.fault).contains(fault))
  }

  @Test func letsSourcesAndAddressesOfThePublicationLeadOutside() {
    let found = findings { site in
      site.files["method/index.html"] = SmallSite.page("<a href=\"https://doi.org/10.1000/1\">x</a>", root: "../")
      site.files["index.html"] = site.files["index.html"]?.replacing(
        "<title>",
        with:
          "<link rel=\"canonical\" href=\"https://e.org/\"><meta property=\"og:image\" content=\"https://e.org/x\"><title>"
      )
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func countsElements() {
    let found = findings { site in
      site.budget = .unlimited
      site.budget?.elements = 10
      site.files["index.html"] = SmallSite.page("<h2 id=\"a\">A</h2>" + String(repeating: "<br>", count: 10))
    }
    #expect(found == [Finding("index.html", .manyElements(count: 18, limit: 10))])
  }

  @Test func countsWhatAPageLoadsAtOnce() {
    let heavy = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + String(repeating: " ", count: 600_000) + "</svg>"
    #expect(findings { $0.files["figures/p.svg"] = heavy }.map(\.path) == ["sub/index.html"])
    let lazy = findings { site in
      site.files["figures/p.svg"] = heavy
      site.files["sub/index.html"] = site.files["sub/index.html"]?.replacing("<img", with: "<img loading=\"lazy\"")
    }
    #expect(lazy.isEmpty)
  }

  @Test func countsFixedFilesAndTheFolderWithoutAttachmentsAndData() {
    let assets = findings { $0.files["assets/more.css"] = String(repeating: " ", count: 60_000) }
    #expect(assets.map(\.path) == ["assets/"])
    // Report-specific content is not fixed.
    let entry = "[0,\"\(String(repeating: " ", count: 60_000))\",\"\",\"index.html\"]"
    let index = findings { $0.files["assets/search-index.js"] = "globalThis.index = [\(entry)];\n" }
    #expect(index.isEmpty)
    let total = findings { site in
      site.budget = .unlimited
      site.budget?.total = 1_000_000
      site.files["all.zip"] = String(repeating: "1", count: 1_000_000)
    }
    #expect(total.isEmpty)
    let data = findings { site in
      site.budget = .unlimited
      site.budget?.total = 1_000_000
      site.files["data/debrief.sqlite"] = String(repeating: "1", count: 1_000_000)
    }
    #expect(data.isEmpty)
    let tooMuch = findings { site in
      site.budget = .unlimited
      site.budget?.total = 1_000_000
      site.files["data.json"] = String(repeating: "1", count: 1_000_000)
    }
    #expect(tooMuch.map(\.path) == ["."])
  }

  @Test func sortsByPlace() {
    let found = findings { site in
      site.files["index.html"] = SmallSite.page("<a href=\"b\">x</a>\n<a href=\"a\">x</a><h2 id=\"a\">A</h2>")
      site.files["a.html"] = SmallSite.page("<a href=\"c\">x</a>")
    }
    #expect(found.map(\.path) == ["a.html", "index.html", "index.html"] && found.map(\.line) == [6, 6, 7])
  }
}

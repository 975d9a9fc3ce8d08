import Datasets
import Foundation
import Pages
import SQL
import TestSupport
import Testing
import Time

/// Names are data: no output interprets their characters.
@Suite struct HostileNameTests {
  private static let script = "<script>alert(1)</script>"
  private static let shop = SmallShop(
    title: "</title><script>alert(1)</script>", services: ["../../etc/passwd", "\"onmouseover=alert(1) x='"],
    incidents: ["<img src=x onerror=alert(1)>", "{{{title}}} & \u{1}\u{202E}خدمة"],
    labels: ["=HYPERLINK(\"http://x\")", script, "A\u{0}very" + String(repeating: "long", count: 19)],
    columns: ["=cmd|' /C calc'!A0", "@SUM(1)", "\"quoted\", with a comma"],
    notices: [Notice(.warning, .unknownServices(["</p><script>alert(1)</script>"]), at: .file("<b>"))])
  private static let site = Result { try Site(shop.dataset) }
  private let site: Site

  init() throws {
    site = try Self.site.get()
  }

  @Test func neverBecomeMarkup() throws {
    for path in site.pages {
      let page = try site.page(path)
      let foreign = ["img", "b", "i", "style", "iframe"]
      // The document of the whole report contains its own pictures.
      let strangers = page.elements.filter {
        foreign.contains($0.name) && $0.attributes["class"]?.hasPrefix("picture") != true
      }
      #expect(strangers.map(\.name) == [], "\(path)")
      for script in page.all("script") {
        // The content of inline scripts is data; `>` alone cannot end it.
        let isData = script.attributes["type"] == "application/json"
        #expect(isData || script.attributes["src"]?.contains("assets/") == true && script.text.isEmpty, "\(path)")
      }
      #expect(page.elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } }, "\(path)")
      let scalars = try site.text(path).unicodeScalars
      #expect(scalars.allSatisfy { $0 == "\n" || $0.value >= 32 && $0.value != 127 }, "\(path)")
    }
  }

  @Test func areNoMarkupInMarkdown() throws {
    let names = [
      "# heading", "- item", "12. item", "a | b", "`code` *strong* _em_ ~~gone~~", "[link](javascript:alert(1))",
      "![x](https://example.com/x.png)", "<img src=x onerror=alert(1)>", "$x^2$ &amp; www.example.com @all #12", "\\",
      "---", "line\nbreak", "{macro} | \u{202E}خدمة",
    ]
    let own = try MarkdownReader(Site.shop.get().text("incidents/payment-outage/postmortem.md"))
    for start in stride(from: 0, to: names.count, by: 4) {
      let four = (0..<4).map { names[(start + $0) % names.count] }
      let shop = SmallShop(
        title: four[0], services: [four[1], "payment"], incidents: [four[2], "Flash sale"],
        labels: [four[3], "Visitors", "Latency"])
      let site = try Site(shop.dataset)
      let slug = Slug.unique([(four[2], "i0"), ("Flash sale", "i1")])[0]
      let markdown = MarkdownReader(try site.text("incidents/\(slug)/postmortem.md"))
      #expect(markdown.headings.count == own.headings.count, "\(four)")
      #expect(markdown.tables.map { $0.map(\.count) } == own.tables.map { $0.map(\.count) }, "\(four)")
      #expect(markdown.targets.count == own.targets.count, "\(four)")
      #expect(markdown.targets.allSatisfy { $0.wholeMatch(of: /[a-z0-9@.\/-]+/) != nil }, "\(four)")
      for mark in ["<", "`", "~", "$", "&", "://", "www.", "@all", "#12", "{", "\u{202E}"] {
        #expect(!markdown.bare.contains(mark), "\(mark) in \(four)")
      }
    }
  }

  @Test func areShownAsTheyAre() throws {
    let index = try site.text("index.html")
    #expect(index.contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(index.contains("&lt;img src=x onerror=alert(1)&gt;"))
  }

  @Test func neverLeaveTheSitesFolder() throws {
    for path in site.files.keys {
      #expect(path.wholeMatch(of: /[a-z0-9@.\/-]+/) != nil, "\(path)")
      #expect(
        !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0.isEmpty || $0 == ".." || $0 == "." }
      )
    }
    try LinkCheck(site).run()
  }

  @Test func areNoFormulasInSpreadsheets() throws {
    for path in site.files.keys where path.hasSuffix(".csv") {
      for record in CSVReader.records(try site.text(path)) {
        #expect(
          record.allSatisfy { field in
            Double(field) != nil || !(field.first.map { "=+-@\t\r".contains($0) } ?? false)
          }, "\(path)")
      }
    }
    let heading = try #require(CSVReader.records(try site.text("data/shop.csv")).first)
    #expect(heading == ["time", "'=cmd|' /C calc'!A0", "'@SUM(1)", "\"quoted\", with a comma"])
  }

  @Test(arguments: [
    "\n=1+1", "\u{FEFF}=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "﹦1", " =1+1", "\u{200B}@SUM(1)", "\n5", "\u{FEFF}\r\n-1",
  ])
  func areNoFormulasWhateverStandsBeforeTheSign(text: String) {
    let table = ResultTable(columns: [text], rows: [[.text(text)], [.real(-1.5)]])
    var writer = ResultWriter(as: .csv)
    let written = CSVReader.records(writer.text(of: table, isLast: true)).flatMap {
      $0.map { Array($0.unicodeScalars) }
    }
    let expected = ["'" + text, "'" + text, "-1.5"].map { Array($0.unicodeScalars) }
    #expect(written == expected)
  }

  @Test(arguments: ["a=b", "é+1", " 5", "5-1", "\u{FEFF}name", "−5"])
  func areLeftAloneWhereNoFormulaBegins(text: String) {
    var writer = ResultWriter(as: .csv)
    #expect(writer.text(of: ResultTable(columns: [text], rows: []), isLast: true) == text + "\r\n")
  }

  @Test func comeBackFromTheReportUnchanged() throws {
    let data = Data(try #require(site.files["report.json"]))
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(report["title"] as? String == Self.shop.title)
    let services = try #require(report["services"] as? [[String: Any]])
    #expect(Set(services.compactMap { $0["name"] as? String }) == Set(Self.shop.services))
    let incidents = try #require(report["incidents"] as? [[String: Any]])
    #expect(incidents.compactMap { $0["title"] as? String } == Self.shop.events.map(\.title))
    let metrics = try #require(report["metrics"] as? [[String: Any]])
    #expect(Set(metrics.compactMap { $0["key"] as? String }).count == metrics.count)
  }
}

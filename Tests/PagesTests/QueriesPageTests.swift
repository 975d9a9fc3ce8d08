import TestSupport
import Testing

@Suite struct QueriesPageTests {
  private static let site = Result { try Site(SmallShop().dataset, isQueried: true) }
  private static let hostile = Result {
    try Site(
      SmallShop(
        title: "</title><script>", services: ["it's", "</code></pre><script>alert(1)</script>"],
        incidents: ["<img src=x onerror=alert(1)>", "שלום"], labels: ["<b>", "\"x", "A\u{0}b"],
        columns: ["</pre><script>alert(1)</script>", "a\"; DROP TABLE shop; --", "x'y"]
      ).dataset, isQueried: true)
  }

  @Test func showsStatementsAnswersAndFiles() throws {
    let site = try Self.site.get()
    let page = try site.page("queries/index.html")
    #expect(page.all("pre").count >= 10)
    #expect(page.all("pre").count.isMultiple(of: 2))
    let links = page.all("a").compactMap { $0.attributes["href"] }
    let files = links.filter { $0.hasSuffix(".csv") }
    #expect(files.count == page.all("pre").count / 2)
    for file in files { #expect(site.files["queries/\(file)"] != nil) }
    #expect(links.contains("../data/debrief.sqlite"))
    #expect(try site.text("index.html").contains("href=\"queries/index.html\""))
    #expect(try site.text("assets/search-index.js").contains("queries/index.html#on_a-normal-day"))
    #expect(try site.text("print.html").contains("TIMESTAMP"))
  }

  @Test func tellsWhatIsInTheFile() throws {
    let site = try Self.site.get()
    let lines = try site.text("queries/a-normal-day.csv").split(separator: "\r\n")
    #expect(lines.first == "hour,row_count,money")
    #expect(lines.count == 25)
    #expect(try site.text("queries/index.html").contains("The first 20 of 24 rows; all are in the file."))
  }

  @Test func namesNeverBecomeMarkup() throws {
    let site = try Self.hostile.get()
    let page = try site.page("queries/index.html")
    #expect(page.all("pre").count >= 10)
    #expect(page.all("img").isEmpty && page.all("b").isEmpty)
    #expect(page.all("script").allSatisfy { $0.attributes["src"] != nil })
    let regions = page.elements.filter { $0.attributes["role"] == "region" }.compactMap { $0.attributes["aria-label"] }
    #expect(Set(regions).count == regions.count)
  }

  @Test func isLeftOutWhereNothingWasAsked() throws {
    let site = try Site.shop.get()
    #expect(site.files["queries/index.html"] == nil)
    #expect(try !site.text("index.html").contains("queries/index.html"))
  }
}

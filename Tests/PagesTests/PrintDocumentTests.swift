import TestSupport
import Testing

/// The whole report in one document.
@Suite struct PrintDocumentTests {
  private let site: Site
  private let document: HTML

  init() throws {
    site = try Site.shop.get()
    document = try site.page("print.html")
  }

  @Test func holdsEveryPageInTheOrderOfReading() throws {
    let paths = [
      "index.html", "incidents/payment-outage/index.html", "incidents/flash-sale/index.html",
      "services/cart/index.html",
      "services/payment/index.html", "correlations/index.html", "patterns/index.html", "questions/index.html",
      "data/index.html", "method/index.html",
    ]
    #expect(Set(paths + ["print.html"]) == Set(site.pages))
    let verdicts = try paths.map { try #require(site.page($0).all("h1").first).text }
    let headings = document.elements.filter { ["h1", "h2"].contains($0.name) }.map(\.text).filter(verdicts.contains)
    #expect(headings == verdicts)
  }

  @Test func drawsEachFigureOnceWithItsSentence() throws {
    let homes = try site.pages.filter { $0 != "print.html" }.flatMap { try site.page($0).all("figure") }
    let ids = homes.compactMap { $0.attributes["id"] }
    #expect(document.all("figure").compactMap { $0.attributes["id"] }.sorted() == ids.sorted())
    #expect(
      document.all("img").compactMap { $0.attributes["src"] }.sorted() == ids.map { "figures/\($0).svg" }.sorted())
    #expect(document.all("img").allSatisfy { $0.attributes["alt"]?.isEmpty == false })
    #expect(document.all("svg").isEmpty)
  }

  @Test func numbersFiguresAndTablesInTheOrderOfReading() {
    let figures = document.all("img").compactMap { $0.attributes["alt"] }
    #expect(!figures.isEmpty)
    for (index, alternative) in figures.enumerated() { #expect(alternative.hasPrefix("Figure \(index + 1): ")) }
    let regions = document.elements.filter { $0.attributes["role"] == "region" }
    for (index, region) in regions.enumerated() {
      #expect(region.attributes["aria-label"]?.hasPrefix("Table \(index + 1): ") == true)
    }
    #expect(regions.count == document.all("table").count)
  }

  @Test func letsPicturesBelowTheFirstScreensWait() {
    let loading = document.all("img").filter { $0.attributes["class"]?.hasPrefix("picture") == true }
      .map { $0.attributes["loading"] }
    #expect(loading.prefix(4).allSatisfy { $0 == nil })
    #expect(loading.count > 4 && loading.dropFirst(4).allSatisfy { $0 == "lazy" })
  }

  @Test func leadsOnlyToItsOwnPartsAndToFiles() {
    for link in document.links where !link.hasPrefix("#") {
      #expect(!link.hasSuffix(".html") || link == "index.html", "\(link) leaves the document")
    }
    #expect(document.links.filter { $0 == "index.html" }.count == 1)
  }

  @Test func saysWhatItLeavesOut() throws {
    #expect(document.all("details").isEmpty)
    #expect(document.all("p").contains { $0.text.hasPrefix("The numbers behind the figures are not printed here") })
  }

  @Test func leavesOutTheLongestTablesOfAReportThatIsTooLong() throws {
    let many = try Site(SmallShop(services: (1...44).map { "service-\($0)" }, weeks: 3).dataset)
    let document = try many.page("print.html")
    #expect((3_900...5_000).contains(document.elements.count))
    let omitted = document.all("p").filter { $0.text.hasPrefix("Left out here for its length: ") }
    #expect(!omitted.isEmpty)
    try LinkCheck(many).run()
    // Of a figure's files, only that of its numbers is linked.
    let files = document.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("figures/") }
    #expect(files.count == document.all("figure").count && files.allSatisfy { $0.hasSuffix(".csv") })
    let captions = try Set(many.pages.flatMap { try many.page($0).all("caption").map(\.text) })
    for sentence in omitted {
      #expect(captions.contains(String(sentence.text.dropFirst(30).dropLast())), "the page itself has \(sentence.text)")
    }
  }

  /// The text of each element that contains a line or a cell, by the first page that has it. Navigation and the collapsed numbers of
  /// figures are omitted, as the document says.
  private func texts(of page: HTML) -> [String] {
    let lines: Set = ["h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "caption", "th", "td", "pre"]
    let elsewhere: Set = ["head", "nav", "svg", "details", "footer"]
    let lined = page.elements.filter { lines.contains($0.name) && elsewhere.isDisjoint(with: $0.path) }
    // The text of an entry's paragraphs is compared separately.
    let own = lined.filter { $0.name == "li" ? $0.attributes["class"] == nil : true }
    return own.filter { $0.attributes["class"] != "links" && $0.attributes["class"] != "onward" }.map { element in
      // The document numbers its figures and tables.
      let text = element.text.replacing(#/^(Figure|Table) \d+ /#, with: "")
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  @Test func holdsEveryTextOfEveryPage() throws {
    let site = try Site(SmallShop().dataset, isQueried: true)
    let document = try site.page("print.html")
    let printed = Set(texts(of: document))
    let whole = document.elements[0].text
    #expect(site.pages.count > 10 && site.pages.contains("queries/index.html"))
    for path in site.pages where path != "print.html" {
      let missing = try texts(of: site.page(path)).filter { !printed.contains($0) && !whole.contains($0) }
      // The document has no other pages: its contents replace the list of links.
      #expect(missing.allSatisfy { $0 == "Where to read on" }, "\(path): \(missing)")
    }
  }

  @Test func isLinkedFromEveryPage() throws {
    for path in site.pages where path != "print.html" {
      #expect(try site.page(path).links.contains { $0.hasSuffix("print.html") }, "\(path)")
    }
  }
}

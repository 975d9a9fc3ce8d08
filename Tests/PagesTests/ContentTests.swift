import Testing

/// What each kind of page says of the shop. Every word of the published report is held by `site/`; here it is the sense.
@Suite struct ContentTests {
  private let site: Site

  init() throws {
    site = try Site.shop.get()
  }

  /// The text of the page's main part, line breaks as spaces.
  private func main(_ path: String) throws -> String {
    try #require(try site.page(path).all("main").first).text.replacing("\n", with: " ")
  }

  private func heading(_ path: String) throws -> String {
    try #require(try site.page(path).all("h1").first).text
  }

  @Test func theFirstPageLeadsWithLossAndGain() throws {
    let heading = try heading("index.html")
    #expect(heading.hasPrefix("Payment outage cost $") && heading.contains("; Flash sale brought in $"))
    let text = try main("index.html")
    #expect(text.contains("×3 against $") && text.contains("−80."))
    // Loss before gain, however much greater the gain is.
    let titles = try site.page("index.html").all("a").map(\.text)
    let loss = try #require(titles.firstIndex { $0.hasPrefix("Payment outage cost") })
    let gain = try #require(titles.firstIndex { $0.hasPrefix("Flash sale brought in") })
    #expect(loss < gain)
  }

  @Test func anIncidentSaysWhatItCostWhoMovedAndWhatWasDeclared() throws {
    let path = "incidents/payment-outage/index.html"
    #expect(try heading(path).hasPrefix("Payment outage cost $"))
    #expect(try heading(path).hasSuffix(" in 3 hours"))
    let text = try main(path)
    #expect(text.contains("payment was the most anomalous service"))
    #expect(text.contains("left their expected bands within the same hour"))
    #expect(text.contains("The declared effect lies inside the interval of what was measured."))
  }

  @Test func aServiceSaysInWhichIncidentItMovedMost() throws {
    #expect(try heading("services/payment/index.html") == "payment: most anomalous in Payment outage")
    let text = try main("services/payment/index.html")
    #expect(text.contains("No metric reached a score of 3.5."))
    #expect(text.contains("none of it is proof of cause"))
  }

  @Test func theDataPageSaysWhatWasReadAndThatItIsSound() throws {
    #expect(try heading("data/index.html") == "1,344 rows in two tables, no gaps")
    let text = try main("data/index.html")
    #expect(text.contains("Nothing in the data was doubtful."))
    #expect(text.contains("Every series has a value in every hour."))
    #expect(text.contains(String(repeating: "0f", count: 32)))
  }

  @Test func theMethodPageGivesStepsFormulasAndSources() throws {
    let text = try main("method/index.html")
    #expect(text.contains("impact = A − E"))
    #expect(text.contains("doi:10.1080/01621459.2017.1307116"))
    let headings = try site.page("method/index.html").all("h2").map(\.text)
    #expect(headings.starts(with: ["From rows to hours", "Expected value", "Impact and its interval"]))
  }

  @Test func theQuestionsAreAnsweredWithNumbers() throws {
    let text = try main("questions/index.html")
    #expect(text.contains("It coincided with Payment outage"))
    #expect(text.contains("In a normal week, the median of revenue is highest on "))
  }
}

import Datasets
import TestSupport
import Testing
import Time

/// Reports without services, incidents, or even data have no empty pages and no links to such pages.
@Suite struct GenericInputTests {
  private func dataset(_ values: [Double], incidents: [Incident] = []) -> Dataset {
    let metric = Metric(key: MetricKey(table: "t", column: "x"), label: "Rentals", aggregate: .sum, better: .higher)
    let table = Table(
      name: "t", file: "t.csv", timeColumn: "time", serviceColumn: nil, rows: values.count, first: nil, last: nil)
    let series = Series(metric: metric, rollUp: RollUp(values: values))
    return Dataset(
      title: "One metric", zone: .utc, grid: TimeGrid(start: SmallShop.start, step: 3_600, count: values.count),
      tables: [table], series: [series], incidents: incidents)
  }

  private func navigation(_ site: Site) throws -> [String] {
    try site.page("index.html").all("a").filter { $0.path.contains("nav") }.map(\.text)
  }

  @Test func oneMetricMakesAReportWithoutIncidentsServicesOrCorrelations() throws {
    let site = try Site(dataset((0..<672).map { hour in Double(100 + hour % 24 + hour % 7) }))
    #expect(
      site.pages == [
        "data/index.html", "index.html", "method/index.html", "patterns/index.html", "print.html",
        "questions/index.html",
      ])
    #expect(try navigation(site) == ["Report", "Patterns", "Questions", "Data", "Method"])
    #expect(try site.page("index.html").all("h1").first?.text == "Rentals over 28 days, no incident declared")
    try LinkCheck(site).run()
  }

  @Test(arguments: [[], [5], [Double.nan, .nan, .nan], Array(repeating: 3.0, count: 200)])
  func tooLittleDataIsSaidAndNotShownAsEmptyPages(values: [Double]) throws {
    let site = try Site(dataset(values))
    #expect(site.files["report.json"] != nil)
    try LinkCheck(site).run()
    for path in site.pages {
      let page = try site.page(path)
      let bodies = page.all("div").filter { $0.attributes["class"] == "body" }
      #expect(!bodies.contains { $0.isBlank }, "\(path)")
    }
  }

  @Test func nothingAtAllStillMakesAReport() throws {
    let empty = Dataset(
      title: "Empty", zone: .utc, grid: TimeGrid(start: SmallShop.start, step: 3_600, count: 0), tables: [], series: [])
    let site = try Site(empty)
    #expect(site.pages == ["data/index.html", "index.html", "method/index.html", "print.html"])
    #expect(try site.page("index.html").all("h1").first?.text == "Nothing was measured")
    try LinkCheck(site).run()
  }

  @Test func anIncidentThatCannotBeJudgedSaysSo() throws {
    let window = TimeWindow(start: SmallShop.start.advanced(by: 3_600), end: SmallShop.start.advanced(by: 7_200))
    let site = try Site(
      dataset([1, 2, 3], incidents: [Incident(id: "a", title: "Blip", kind: "blip", window: window)]))
    let page = try site.page("incidents/blip/index.html")
    #expect(page.all("h1").first?.text.hasPrefix("Blip") == true)
    try LinkCheck(site).run()
  }

  @Test func incidentsOfOneNameHavePagesAndTitlesOfTheirOwn() throws {
    let site = try Site(SmallShop(services: [], incidents: ["Outage", "Outage"]).dataset)
    #expect(site.pages.contains("incidents/outage/index.html") && site.pages.contains("incidents/outage-2/index.html"))
    let titles = try site.pages.map { try site.page($0).all("title").first?.text }
    #expect(Set(titles).count == titles.count)
  }
}

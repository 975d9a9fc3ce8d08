import Analysis
import Datasets
import Figures
import Foundation
import Scenes
import TestSupport
import Testing
import Text
import Time

/// Pages of any report stay readable: few elements, few bytes, valid drawings, valid links.
@Suite struct BudgetTests {
  private static let mostElements = 5_000
  private static let mostBytesOfAnIncident = 500_000

  private func keepsToItsBudget(_ fleet: Fleet) throws -> Site {
    let dataset = fleet.dataset
    let site = try Site(dataset)
    for path in site.pages {
      let page = try site.page(path)
      #expect(page.elements.count <= Self.mostElements, "\(path)")
      if path.hasPrefix("incidents/") {
        #expect(try site.text(path).utf8.count <= Self.mostBytesOfAnIncident, "\(path)")
      }
    }
    try LinkCheck(site).run()
    let measurer = ApproximateMeasurer()
    for figure in ReportFigures(of: Findings(of: dataset), in: .english, measuredBy: measurer).all {
      let faults = [figure.wide, figure.narrow].flatMap { $0.problems(measuredBy: measurer) }
      #expect(faults == [], "\(figure.id)")
    }
    return site
  }

  private static let ordinary: [Fleet] = [
    Fleet(incidents: 0), Fleet(incidents: 2, lastIsOpen: true),
    // One hour, and a day, by the minute.
    Fleet(step: 60, buckets: 60), Fleet(services: 2, business: 2, step: 60, buckets: 1_440),
    // Names of eighty characters, right-to-left names, and names without spaces.
    Fleet(incidents: 3, names: [String(repeating: "northern deliver ", count: 5), "خدمة الدفع", "支払いサービス", "שירות"]),
    Fleet(services: 0, business: 1, incidents: 25, lastIsOpen: true),
  ]

  @Test(arguments: ordinary.indices) func holdsForOrdinaryInput(_ place: Int) throws {
    _ = try keepsToItsBudget(Self.ordinary[place])
  }

  private static let large: [Fleet] = [
    // A year of hours.
    Fleet(services: 0, business: 2, incidents: 2, buckets: 8_760),
    // 40 metrics in all, and 40 metrics of the business and of each of 30 services.
    Fleet(services: 30, metricsPerService: 1, business: 10, incidents: 25, lastIsOpen: true),
    Fleet(services: 30, metricsPerService: 40, business: 4, incidents: 25, lastIsOpen: true),
    Fleet(services: 30, metricsPerService: 40, business: 4, incidents: 0),
  ]

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["LONG_TESTS"] != nil, "make test-long"),
    arguments: large.indices)
  func holdsForLargeInput(_ place: Int) throws {
    let site = try keepsToItsBudget(Self.large[place])
    guard Self.large[place].metricsPerService > 6 else { return }
    let service = try #require(site.pages.first { $0.hasPrefix("services/") })
    #expect(try site.text(service).contains("Drawn are 6 of 40 metrics"))
    #expect(try site.text("data/index.html").contains("every series is in report.json"))
  }

  @Test func saysWhichIncidentIsStillOpen() throws {
    let site = try Site(Fleet(incidents: 2, lastIsOpen: true).dataset)
    #expect(try site.text("report.json").contains("\"open\":true"))
    let page = try site.text("incidents/latency-1/index.html")
    #expect(page.contains("still open when the data ends") && page.contains(" so far"))
    // The titles of links to its neighbours say so too.
    let other = try site.text("incidents/orders-0/index.html").replacing(/<a .*?<\/a>/, with: "")
    #expect(!other.contains("so far"))
  }
}

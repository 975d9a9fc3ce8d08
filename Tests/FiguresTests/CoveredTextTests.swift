import Analysis
import Datasets
import Figures
import Foundation
import Scenarios
import Scenes
import TestSupport
import Testing
import Text
import Time

/// Every drawing of a report is valid: above all, no filled shape covers a text.
struct CoveredTextTests {
  private static let measurer = ApproximateMeasurer()

  /// The faults of every drawing of `findings`: on pages, in files, in previews and on the sheets of incidents.
  private func faults(of findings: Findings) -> [String] {
    let figures = ReportFigures(of: findings, in: .english, measuredBy: Self.measurer).all
    let briefs = Brief.all(of: findings, in: .english, measuredBy: Self.measurer, madeBy: "Debrief 1.2.3")
    let previews = Preview.all(of: findings, in: .english, measuredBy: Self.measurer)
    let scenes =
      figures.flatMap { [("\($0.id), wide", $0.wide), ("\($0.id), narrow", $0.narrow)] }
      + figures.map { ("\($0.id), in files", $0.sheet(source: "Source: a table.")) }
      + briefs.map { ("\($0.slug), brief", $0.scene) } + previews.map { ("\($0.path)", $0.scene) }
    return scenes.flatMap { name, scene in scene.problems(measuredBy: Self.measurer).map { "\(name): \($0)" } }
  }

  @Test func holdsForTheDemo() {
    #expect(faults(of: Findings(of: ShopData(.shop).dataset)) == [])
  }

  @Test func holdsForTheDemoByTheMinute() throws {
    let scenario = try Scenario.shop.adjusted(days: 1, step: 60)
    #expect(faults(of: Findings(of: ShopData(scenario).dataset)) == [])
  }

  @Test func holdsForTheScenarioOfPatience() {
    #expect(faults(of: Findings(of: ShopData(.patience).dataset)) == [])
  }

  private func crowd(services: Int, incidents: Int) -> Findings {
    var shop = Shop()
    shop.services = (1...services).map { "service-\($0)" }
    shop.incidents = (0..<incidents).map { number in
      Incident(
        id: "i\(number)", title: "Incident number \(number)", kind: "outage",
        window: Shop.window(day: 1 + number, from: number % 20, hours: 1 + number % 5))
    }
    return shop.findings
  }

  @Test func holdsForManyServicesAndIncidents() {
    #expect(faults(of: crowd(services: 8, incidents: 6)) == [])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["LONG_TESTS"] != nil, "make test-long"))
  func holdsForThirtyServicesAndTwentyFiveIncidents() {
    #expect(faults(of: crowd(services: 30, incidents: 25)) == [])
  }
}

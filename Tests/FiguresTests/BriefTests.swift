import Analysis
import Datasets
import Figures
import Scenes
import TestSupport
import Testing
import Text
import Time

/// An incident on one sheet: for any data there is one sheet, without overlapping or clipped elements.
struct BriefTests {
  private func briefs(_ findings: Findings) -> [Brief] {
    Brief.all(of: findings, in: .english, measuredBy: ApproximateMeasurer(), madeBy: "Debrief 1.2.3")
  }

  private func texts(_ brief: Brief) -> [String] {
    func texts(_ shapes: [Shape]) -> [String] {
      shapes.flatMap { shape -> [String] in
        switch shape {
        case .text(let text, _, _, _, _, _): [text]
        case .group(let shapes, _): texts(shapes)
        case .path, .rectangle, .circle: []
        }
      }
    }
    return texts(brief.scene.shapes)
  }

  /// The sheet is A4 and without faults.
  private func check(_ brief: Brief, _ what: Comment? = nil) {
    #expect(abs(brief.scene.width - 793.7) < 0.1 && abs(brief.scene.height - 1_122.5) < 0.1, what)
    #expect(brief.scene.problems(measuredBy: ApproximateMeasurer()) == [], what)
  }

  @Test func saysWhatHappenedOnOneSheet() throws {
    let brief = try #require(briefs(Shop().findings).first)
    check(brief)
    #expect(brief.slug == "outage" && brief.scene.title.hasPrefix("Outage cost $"))
    #expect(
      brief.parts.map(\.title) == [
        "What happened", "What moved first", "Suspects", "Before, during, after", "Times and recovery",
        "How sure is this?",
      ])
    let texts = texts(brief)
    #expect(texts.contains(brief.scene.title) && texts.contains("api") && texts.contains("Revenue"))
    #expect(texts.contains { $0.hasSuffix("Debrief 1.2.3.") })
    #expect(brief.keywords == ["Outage", "outage", "Revenue", "api", "web"])
  }

  @Test func coloursALossAndAGainApart() throws {
    func colors(_ shapes: [Shape]) -> Set<ColorToken> {
      Set(shapes.compactMap { if case .text(_, _, _, let color, _, _) = $0 { color } else { nil } })
    }
    var shop = Shop()
    let loss = colors(try #require(briefs(shop.findings).first).scene.shapes)
    shop.factor = 3
    let gain = colors(try #require(briefs(shop.findings).first).scene.shapes)
    #expect(loss.contains(.loss) && !loss.contains(.gain))
    #expect(gain.contains(.gain) && !gain.contains(.loss))
  }

  @Test(arguments: [
    "x", String(repeating: "long-name-", count: 8), String(repeating: "long name ", count: 8),
    "<script>alert(1)</script>", "خدمة الدفع", "支付服务",
  ])
  func holdsAnyName(_ name: String) {
    var shop = Shop()
    shop.services = [name, "web", "a", "b", "c"]
    shop.title = name
    shop.incidents = [
      Incident(id: "1", title: name, kind: name, window: Shop.window(day: 15, from: 14, hours: 3)),
      Incident(id: "2", title: name, kind: name, window: Shop.window(day: 15, from: 16, hours: 3)),
    ]
    for brief in briefs(shop.findings) { check(brief, "\(brief.slug)") }
  }

  @Test func leavesOutSuspectsWhereThereAreNoServices() throws {
    var shop = Shop()
    shop.services = []
    let brief = try #require(briefs(shop.findings).first)
    check(brief)
    #expect(!brief.parts.contains { $0.title == "Suspects" })
  }

  @Test(arguments: [1, 2, 24]) func holdsShortPeriods(_ hours: Int) {
    let grid = TimeGrid(start: Instant(unixSeconds: 0), step: 3_600, count: hours)
    let metric = Metric(key: MetricKey(table: "t", column: "v"), label: "Value", aggregate: .mean)
    let incident = Incident(
      id: "1", title: "Outage", kind: "", window: TimeWindow(start: grid.start, end: grid.start.advanced(by: 3_600)))
    for value in [5.0, .nan] {
      let series = Series(metric: metric, rollUp: RollUp(values: Array(repeating: value, count: hours)))
      let dataset = Dataset(
        title: "T", zone: .utc, grid: grid, tables: [], series: [series], incidents: [incident])
      for brief in briefs(Findings(of: dataset)) { check(brief, "\(hours) hours of \(value)") }
    }
  }
}

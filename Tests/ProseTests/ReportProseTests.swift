import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct ReportProseTests {
  private static let outage = SmallShop.Event(title: "Outage", start: 14 * 24 + 14, effects: ["revenue": 0.2])
  private static let slowdown = SmallShop.Event(title: "Slowdown", start: 9 * 24 + 10, effects: ["revenue": 0.6])
  private static let sale = SmallShop.Event(title: "Sale", start: 20 * 24 + 10, effects: ["revenue": 3])

  private func words(_ events: [SmallShop.Event]) -> Vocabulary {
    Vocabulary(SmallShop(events: events).findings, in: .english)
  }

  @Test func countsWhatIncidentsCostAndBroughtIn() {
    let verdict = ReportProse(words([Self.outage, Self.slowdown, Self.sale])).verdict
    #expect(verdict.hasPrefix("Two incidents cost $"))
    #expect(verdict.contains("; Sale brought in $"))
  }

  @Test func putsTheWorstFirstAndTheGainLast() {
    let titles = ReportProse(words([Self.sale, Self.slowdown, Self.outage])).incidentsWorstFirst.map(\.title)
    #expect(titles == ["Outage", "Slowdown", "Sale"])
  }

  /// The same outage declared twice, the second time an hour shorter on each side.
  @Test func countsWhatOverlappingIncidentsShareOnce() throws {
    var (long, short) = (Self.outage, Self.outage)
    (long.hours, short.start, short.hours, short.effects) = (5, long.start + 1, 3, [:])
    short.title = "Second page"
    let alone = words([long])
    let both = words([long, short])
    #expect(
      ReportProse(both).verdict == ReportProse(alone).verdict.replacing("Outage cost", with: "Two incidents cost"))
    #expect(ReportProse(both).period == ReportProse(alone).period)
    let findings = both.findings
    let whole = try #require(alone.findings.difference(overall: alone.findings.incidents))
    let shared = try #require(findings.difference(overall: findings.incidents))
    #expect(abs(shared / whole - 1) < 0.001)
  }

  @Test func addsUpIncidentsThatOnlyTouch() throws {
    var second = Self.outage
    second.start += second.hours
    let findings = words([Self.outage, second]).findings
    let sum = findings.incidents.compactMap { $0.impacts[0].difference }.reduce(0, +)
    #expect(findings.difference(overall: findings.incidents) == sum)
  }

  @Test func saysThatNoIncidentWasDeclared() {
    let prose = ReportProse(words([]))
    #expect(prose.verdict == "Revenue over 28 days, no incident declared")
    #expect(prose.lead.count == 1)
  }

  @Test func saysThatNothingWasMeasured() {
    let dataset = Dataset(
      title: "Empty", zone: .utc, grid: TimeGrid(start: SmallShop.start, step: 3_600, count: 0), tables: [], series: [])
    let prose = ReportProse(Vocabulary(Findings(of: dataset), in: .english))
    #expect(prose.verdict == "Nothing was measured")
    #expect(prose.lead.count == 1)
  }

  @Test func speaksOfLevelsWhereTheHeadlineDoesNotAddUp() {
    let grid = TimeGrid(start: SmallShop.start, step: 3_600, count: 28 * 24)
    let window = TimeWindow(start: grid.instant(at: 350), end: grid.instant(at: 353))
    let metric = Metric(
      key: MetricKey(table: "t", column: "delay"), label: "Delay", unit: "ms", aggregate: .mean, better: .lower,
      role: .latency)
    let values = (0..<grid.count).map { hour in
      (100 + Double(hour * 7 % 5)) * (window.contains(grid.instant(at: hour)) ? 4 : 1)
    }
    let dataset = Dataset(
      title: "Delay", zone: .utc, grid: grid, tables: [],
      series: [Series(metric: metric, rollUp: RollUp(values: values))],
      incidents: [Incident(id: "a", title: "Jam", kind: "jam", window: window)])
    let prose = ReportProse(Vocabulary(Findings(of: dataset), in: .english))
    #expect(prose.verdict.hasPrefix("Jam: delay at "))
    #expect(prose.verdict.hasSuffix(" times the expected level for 3 hours"))
  }
}

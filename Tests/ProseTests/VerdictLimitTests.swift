import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

/// Verdicts when gaps, a missing better direction or too little data limit the conclusions.
struct VerdictLimitTests {
  private func words(
    _ values: [Double], step: Int = 3_600, better: Metric.Better = .higher, incidents: [Range<Int>],
    detection: Policy.Detection = .adopted
  ) -> Vocabulary {
    let grid = TimeGrid(start: SmallShop.start, step: step, count: values.count)
    let metric = Metric(
      key: MetricKey(table: "t", column: "sales"), label: "Sales", unit: "USD", aggregate: .sum, better: better,
      role: better == .neither ? .other : .money)
    var policy = Policy()
    policy.detection = detection
    let dataset = Dataset(
      title: "Till", zone: .utc, grid: grid, tables: [],
      series: [Series(metric: metric, rollUp: RollUp(values: values))],
      incidents: incidents.enumerated().map { place, buckets in
        let window = TimeWindow(start: grid.instant(at: buckets.lowerBound), end: grid.instant(at: buckets.upperBound))
        return Incident(id: "i\(place)", title: "Outage", kind: "outage", window: window)
      })
    return Vocabulary(Findings(of: dataset, under: policy), in: .english)
  }

  /// Hours around 300 with a little noise, and 60 in `low`.
  private func hours(_ count: Int, low: Range<Int>) -> [Double] {
    (0..<count).map { hour in
      let level: Double = low.contains(hour) ? 60 : 300
      let noise = Double(hour * 7 % 13 - 6)
      return level * (1 + 0.01 * noise)
    }
  }

  private func verdicts(_ words: Vocabulary) throws -> (incident: String, report: String, summary: String) {
    let facts = try #require(words.findings.incidents.first)
    let prose = IncidentProse(facts, in: words)
    return (prose.verdict, ReportProse(words).verdict, prose.summary)
  }

  @Test func aLossIsThatOfTheHoursMeasured() throws {
    var values = hours(672, low: 346..<352)
    for hour in 347..<351 { values[hour] = .nan }
    let verdict = try verdicts(words(values, incidents: [346..<352])).incident
    #expect(verdict.hasPrefix("Outage cost $") && verdict.hasSuffix(" in the 2 of 6 hours measured"))
    let whole = try verdicts(words(hours(672, low: 346..<352), incidents: [346..<352])).incident
    #expect(whole.hasSuffix(" in 6 hours"))
  }

  @Test func aChangeOfUnknownWorthIsToldAsAChange() throws {
    let words = words(hours(672, low: 346..<350), better: .neither, incidents: [346..<350])
    let (incident, report, _) = try verdicts(words)
    #expect(incident.hasPrefix("Outage: sales −80"))
    #expect(incident.hasSuffix("for 4 hours; whether that is good is not known: set `role` or `better`"))
    #expect(report == incident)
    let several = self.words(
      hours(672, low: 346..<350), better: .neither, incidents: [346..<350, 347..<349])
    #expect(
      ReportProse(several).verdict
        == "Two incidents moved sales; whether that is good is not known: set `role` or `better`"
    )
    let none = self.words(hours(672, low: 0..<0), better: .neither, incidents: [346..<350])
    #expect(try verdicts(none).incident == "Outage left no measurable mark on sales")
  }

  @Test func anEffectWithoutIntervalIsToldAsSuch() throws {
    let (incident, report, summary) = try verdicts(words(hours(60, low: 30..<40), incidents: [30..<40]))
    #expect(incident.hasPrefix("Outage: sales 8") && incident.contains("% below the expected level for 10 hours; "))
    #expect(incident.hasSuffix("too little normal time for an interval"))
    #expect(report == incident)
    #expect(summary.contains("inconclusive, no interval: normal time holds "))
  }

  @Test func dataTooShortToLookAtAreCalledSo() {
    #expect(
      ReportProse(words(hours(20, low: 0..<0), step: 60, incidents: [])).verdict
        == "Sales over 20 minutes: too short to look for incidents")
    #expect(
      ReportProse(words(hours(360, low: 0..<0), step: 60, incidents: [])).verdict
        == "Sales over 6 hours, no incident found")
    #expect(
      ReportProse(words(hours(20, low: 0..<0), step: 60, incidents: [], detection: .none)).verdict
        == "Sales over 20 minutes, no incident declared")
  }
}

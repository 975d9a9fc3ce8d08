import Analysis
import Datasets
import Testing
import Time

struct SeriesTests {
  @Test func drawsABandThatHoldsAsManyBucketsAsItSays() throws {
    let values = Sample.month(seed: 50)
    let expectation = try #require(Findings(of: Sample.dataset([Sample.series(values)])).series.first).expectation
    let inside = values.indices.count { expectation.low[$0] <= values[$0] && values[$0] <= expectation.high[$0] }
    #expect((0.94...0.97).contains(Double(inside) / Double(values.count)))
    #expect(try (0.9...0.99).contains(#require(expectation.coverage)))
  }

  @Test(arguments: [
    (720, Analysis.Expectation.Rule.hourOfWeek), (336, .hourOfDay), (240, .level), (60, .level), (1, .none),
  ])
  func takesTheBestRhythmThatTheDataCarry(hours: Int, rule: Analysis.Expectation.Rule) throws {
    let found = Findings(of: Sample.dataset([Sample.series(Sample.month(count: hours))]))
    #expect(try #require(found.series.first).expectation.rule == rule)
  }

  @Test func chartsTheVeryExpectationThatTheImpactIsMeasuredAgainst() throws {
    let findings = Findings(of: SyntheticShop(seed: 5).dataset)
    for incident in findings.incidents {
      let buckets = findings.dataset.grid.indices(in: incident.incident.window)
      let charted = findings.series[0].expectation.expected[buckets].reduce(0, +)
      #expect(try abs(charted / #require(incident.impacts[0].expected) - 1) < 1e-9)
    }
  }

  @Test func measuresTheRhythmInUnitsOfTheDeclaredOne() throws {
    let rhythm = Rhythm(
      column: "sales", hours: (0..<24).map { $0 < 8 ? 0.4 : 1 }, days: [1, 1, 1, 1, 1, 1.3, 1.3])
    let week = try #require(
      Findings(of: Sample.dataset([Sample.series(Sample.month(seed: 51))], rhythm: rhythm)).series.first
    ).week
    for (measured, declared) in zip(week.hourFactors, rhythm.hours) { #expect(abs(measured / declared - 1) < 0.05) }
    for (measured, declared) in zip(week.dayFactors, rhythm.days) { #expect(abs(measured / declared - 1) < 0.05) }
  }

  @Test func countsBreachesOfObjectives() throws {
    let values = Sample.scaled(Sample.month(seed: 52), by: 5, at: 300, length: 3)
    let findings = Findings(
      of: Sample.dataset(
        [Sample.series(values)], incidents: [Sample.incident(at: 300, length: 3)],
        objectives: [Objective(column: "sales", maximum: 200)]))
    let whole = try #require(findings.series.first?.objectives.first)
    #expect(whole.breached == 3 && whole.breachedInIncidents == 3 && whole.measured == 720)
    let inside = try #require(findings.incidents.first?.objectives.first)
    #expect(inside.breached == 3 && inside.measured == 3)
    #expect(inside.times.first == findings.dataset.incidents[0].window.start)
  }

  @Test func summarisesWithAndWithoutIncidents() throws {
    let values = Sample.scaled(Sample.month(seed: 53), by: 9, at: 300, length: 3)
    let series = try #require(
      Findings(of: Sample.dataset([Sample.series(values)], incidents: [Sample.incident(at: 300, length: 3)])).series
        .first)
    #expect(series.overall.count == 720 && series.normal.count == 720 - 3 - 4)
    #expect(
      series.overall.maximum?.time == Sample.start.advanced(by: 301 * 3_600)
        || series.overall.maximum.map { (300..<303).contains(Sample.start.seconds(until: $0.time) / 3_600) } == true)
    #expect(try #require(series.normal.maximum).value < #require(series.overall.maximum).value)
  }

  @Test func leadsWithMoneyElseOrdersElseTraffic() {
    func headline(_ roles: [Metric.Role]) -> Int? {
      Findings(of: Sample.dataset(roles.map { Sample.series("\($0)", [1, 2, 3], role: $0) })).headline
    }
    #expect(headline([.latency, .traffic, .orders, .money]) == 3)
    #expect(headline([.latency, .traffic, .orders]) == 2)
    #expect(headline([.latency, .traffic]) == 1)
    #expect(headline([.latency]) == 0)
    #expect(headline([]) == nil)
  }
}

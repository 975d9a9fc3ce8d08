import Analysis
import Datasets
import Testing
import Time

struct FindingsTests {
  private static let shop = Findings(of: SyntheticShop(seed: 1).dataset)

  @Test func measuresEachIncidentOfAShop() throws {
    let findings = Self.shop
    #expect(findings.incidents.map(\.character) == [.loss, .loss, .gain])
    #expect(findings.incidents.map { $0.suspects.first?.service } == ["payment", "payment", "recommendation"])
    for (incident, event) in zip(findings.incidents, SyntheticShop.events) {
      let factor = try #require(incident.impacts[0].factor)
      #expect(abs(factor / event.revenue - 1) < 0.1)
    }
  }

  @Test func studiesEverySeriesAndEveryIncident() {
    let dataset = Self.shop.dataset
    #expect(Self.shop.series.count == dataset.series.count)
    #expect(Self.shop.incidents.map(\.incident.id) == dataset.incidents.map(\.id))
    for incident in Self.shop.incidents {
      #expect(Set(incident.impacts.map(\.key)) == Set(dataset.series.map(\.key)), "\(incident.incident.id)")
    }
  }

  @Test func measuresTheTruthWithinOrCloseToItsIntervals() throws {
    let shop = SyntheticShop(seed: 1)
    for incident in Self.shop.incidents {
      let buckets = shop.dataset.grid.indices(in: incident.incident.window)
      let truth = shop.dataset.series[0].values[buckets].reduce(0, +) - shop.counterfactual[buckets].reduce(0, +)
      let impact = incident.impacts[0]
      let (low, high) = (try #require(impact.low), try #require(impact.high))
      // One interval of twenty misses; by more than half its width, hardly any.
      let margin = (high - low) / 2
      #expect((low - margin...high + margin).contains(truth), "\(incident.incident.id)")
    }
  }

  @Test func followsTheUnitOfAMetric() throws {
    let dataset = SyntheticShop(seed: 1).dataset
    let cents = dataset.series.map { series in
      series.metric.role == .money
        ? Series(metric: series.metric, rollUp: RollUp(values: series.values.map { $0 * 100 })) : series
    }
    let findings = Findings(
      of: Dataset(
        title: dataset.title, zone: dataset.zone, grid: dataset.grid, tables: [], series: cents,
        incidents: dataset.incidents, objectives: dataset.objectives))
    for (one, other) in zip(Self.shop.incidents, findings.incidents) {
      let (dollars, cents) = (one.impacts[0], other.impacts[0])
      #expect(try abs(#require(cents.difference) / #require(dollars.difference) - 100) < 1e-6)
      #expect(try abs(#require(cents.factor) - #require(dollars.factor)) < 1e-9)
      #expect(one.suspects.map(\.service) == other.suspects.map(\.service))
    }
  }

  @Test func findsNoImpactWhereNothingHappened() throws {
    let quiet = SyntheticShop.Event(id: "nothing", start: 10 * 24 + 12, hours: 4)
    let findings = Findings(of: SyntheticShop(seed: 1, events: [quiet]).dataset)
    let incident = try #require(findings.incidents.first)
    let impact = incident.impacts[0]
    #expect(try #require(impact.low) < 0 && 0 < #require(impact.high))
    #expect(findings.detections.isEmpty)
  }
}

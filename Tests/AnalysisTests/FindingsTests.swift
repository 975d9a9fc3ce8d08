import Analysis
import Datasets
import Testing

struct FindingsTests {
  @Test func measuresEachIncidentOfAShop() throws {
    let findings = Findings(of: SyntheticShop(seed: 1).dataset)
    #expect(findings.incidents.map(\.character) == [.loss, .loss, .gain])
    #expect(findings.incidents.map { $0.suspects.first?.service } == ["payment", "payment", "recommendation"])
    for (incident, event) in zip(findings.incidents, SyntheticShop.events) {
      let factor = try #require(incident.impacts[0].factor)
      #expect(abs(factor / event.revenue - 1) < 0.1)
    }
  }
}

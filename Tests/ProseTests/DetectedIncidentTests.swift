import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

/// The sentences about an undeclared incident.
struct DetectedIncidentTests {
  @Test func isSaidToBeDetectedAndNeverDeclared() throws {
    var policy = Policy()
    policy.detection = .adopted
    let shop = SmallShop(events: [SmallShop.Event(effects: ["revenue": 0.2, "latency": 3])]).dataset.with(incidents: [])
    let findings = Findings(of: shop, under: policy, naming: DetectionNaming(Language.english.texts))
    let words = Vocabulary(findings, in: .english)
    let facts = try #require(findings.incidents.first)
    let prose = IncidentProse(facts, in: words)
    #expect(facts.incident.kind == "detected, not declared")
    #expect(prose.milestones.prefix(2).map(\.definition.term) == ["Detected start", "Detected end"])
    let texts = prose.milestones.map(\.definition.text) + [prose.recovery ?? ""] + prose.courseOfEvents.map(\.text)
    #expect(!texts.contains { $0.contains("declared end") || $0.contains("Declared") })
  }
}

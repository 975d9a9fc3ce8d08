import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct IncidentProseTests {
  private static let outage = SmallShop.Event(
    title: "Payment outage", effects: ["revenue": 0.2, "latency": 4], services: ["payment": 6])

  private func prose(_ events: [SmallShop.Event], services: [String] = ["cart", "payment"]) throws -> IncidentProse {
    let findings = SmallShop(events: events, services: services).findings
    return IncidentProse(try #require(findings.incidents.first), in: Vocabulary(findings, in: .english))
  }

  @Test func saysWhatALossCost() throws {
    let prose = try prose([Self.outage])
    #expect(prose.verdict.hasPrefix("Payment outage cost $"))
    #expect(prose.verdict.hasSuffix(" in 3 hours"))
    #expect(prose.summary.hasPrefix("Revenue came to $"))
    #expect(prose.summary.contains("less, −80.2\u{202F}% (95\u{202F}% interval $"))
    #expect(try #require(prose.companions).contains("latency ×4"))
    #expect(prose.strain == nil)
  }

  @Test func saysInTheTitleThatAnIncidentLiesOutsideTheData() throws {
    var later = Self.outage
    later.start = 40 * 24
    let prose = try prose([later])
    #expect(prose.verdict == "\(later.title): not measured, outside the data")
    #expect(prose.summary == "The incident is outside the data; nothing was measured.")
    #expect(prose.lead.first?.hasPrefix(prose.summary) == true)
  }

  @Test func saysThatAGainIsAGainWithItsStrain() throws {
    let sale = SmallShop.Event(title: "Sale", effects: ["revenue": 3, "visitors": 3, "latency": 2])
    let prose = try prose([sale])
    #expect(prose.verdict.hasPrefix("Sale brought in $"))
    #expect(prose.verdict.contains("more than expected"))
    #expect(try #require(prose.strain).hasPrefix("A gain, with strain: latency ×2"))
    #expect(prose.companions == nil)
  }

  @Test func claimsNoStrainWhereThereIsNone() throws {
    let prose = try prose([SmallShop.Event(title: "Sale", effects: ["revenue": 3])])
    #expect(try #require(prose.strain).hasPrefix("A gain without measurable strain"))
  }

  @Test func saysThatNothingHappened() throws {
    let prose = try prose([SmallShop.Event(title: "False alarm")])
    #expect(prose.verdict == "False alarm left no measurable mark on revenue")
    #expect(try #require(prose.suspects).hasPrefix("No service was anomalous"))
  }

  @Test func namesTheMostAnomalousServiceAndNeverACause() throws {
    let prose = try prose([Self.outage])
    let sentence = try #require(prose.suspects)
    #expect(sentence.hasPrefix("payment was the most anomalous service"))
    #expect(!sentence.contains("cause"))
  }

  @Test func saysOfNoServiceThatItAloneLeftARangeThatAllHaveLeft() throws {
    // Both services carry the load of a sale and leave their bands; one of them deviates much more.
    let events = [
      Self.outage,
      SmallShop.Event(title: "Sale", effects: ["revenue": 3, "latency": 2], services: ["cart": 6, "payment": 1.2]),
    ]
    let findings = SmallShop(events: events).findings
    for incident in findings.incidents {
      let prose = IncidentProse(incident, in: Vocabulary(findings, in: .english))
      let texts = [prose.suspects ?? ""] + incident.suspects.map { prose.evidence(for: $0) }
      // Only onsets refer to bands; services are distinguished by their scores.
      #expect(texts.allSatisfy { !$0.contains("range") && !$0.contains("band") })
    }
  }

  @Test func saysTies() throws {
    let event = SmallShop.Event(effects: ["revenue": 0.2], services: ["cart": 5, "payment": 5])
    let findings = SmallShop(events: [event]).findings
    let incident = try #require(findings.incidents.first)
    let share = try #require(incident.runnerUpShare)
    let prose = IncidentProse(incident, in: Vocabulary(findings, in: .english))
    let sentence = try #require(prose.suspects)
    #expect(share < 0.9 || sentence.contains("too close to say"))
    #expect(share >= 0.9 || sentence.contains("followed by") || sentence.contains("ahead of"))
  }

  @Test func saysThatSeriesMovedWithinTheSameHour() throws {
    let prose = try prose([Self.outage])
    #expect(prose.onset.contains("within the same hour"))
    #expect(prose.onset.contains("the order cannot be determined"))
  }

  @Test func tellsWhenItWasOver() throws {
    let prose = try prose([Self.outage])
    #expect(
      prose.recovery
        == "Revenue returned to the expected band at 17:00 on Mon 13 May, when the incident was declared over.")
    let terms = prose.milestones.map(\.definition.term)
    #expect(
      terms == [
        "Declared start", "Declared end", "Impact began", "Impact ended", "Time to mitigate", "Time to recover",
      ])
    #expect(prose.milestones[4].value == "3 hours")
  }

  @Test func saysThatItWasNotOverWhenTheDataEnds() throws {
    let late = SmallShop.Event(start: 28 * 24 - 3, hours: 3, effects: ["revenue": 0.2])
    let prose = try prose([late])
    #expect(prose.recovery == "Revenue had not returned to the expected band when the data ends.")
    #expect(prose.milestones.last?.value == "not within the data")
  }

  @Test func saysNothingOfServicesWhereThereAreNone() throws {
    let prose = try prose([Self.outage], services: [])
    #expect(prose.suspects == nil)
    #expect(prose.facts.suspects.isEmpty)
  }

  @Test func countsBrokenLimits() throws {
    let prose = try prose([Self.outage])
    let sentence = prose.objective(try #require(prose.facts.objectives.first))
    #expect(
      sentence
        == "Latency broke the limit (at most 1,000\u{202F}ms) in 3 of 3 hours, 100\u{202F}% of all breaches in the period."
    )
  }
}

import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct QuestionProseTests {
  private func questions(_ events: [SmallShop.Event], services: [String] = ["cart", "payment"]) -> [Question] {
    QuestionProse(Vocabulary(SmallShop(events: events, services: services).findings, in: .english)).questions
  }

  private static let outage = SmallShop.Event(
    title: "Payment outage", effects: ["revenue": 0.2, "latency": 4], services: ["payment": 6])
  private static let sale = SmallShop.Event(
    title: "Sale", effects: ["revenue": 3, "latency": 2], services: ["cart": 4])

  @Test func asksWhyWhenTheLossBegan() throws {
    let question = try #require(questions([Self.outage]).first)
    #expect(question.text == "Why did revenue drop at 14:00 on Mon 13 May?")
    #expect(question.answer.contains { $0.hasPrefix("The gap was largest in ") })
    #expect(question.subject == .incident(0))
    #expect(question.answer.contains { $0.contains("payment was the most anomalous service") })
    #expect(question.answer.last == "Coincidence in time is evidence, not proof of cause.")
  }

  @Test func asksHowTheInfrastructureTookAGain() throws {
    let question = try #require(questions([Self.sale]).first)
    #expect(question.text == "How did the infrastructure handle Sale?")
    #expect(question.answer.contains { $0.hasPrefix("A gain, with strain") })
    #expect(question.answer.contains { $0.contains("cart was the most anomalous service") })
  }

  @Test func asksWhetherAQuietIncidentHadAnEffect() {
    let texts = questions([SmallShop.Event(title: "False alarm")]).map(\.text)
    #expect(texts.contains("Did False alarm affect revenue?"))
    #expect(!texts.contains { $0.hasPrefix("Why") })
  }

  @Test func changesItsAnswersWithTheScenario() throws {
    var other = Self.outage
    other.services = ["cart": 6]
    other.effects = ["revenue": 0.6, "latency": 3]
    other.start += 48
    let (first, second) = (questions([Self.outage]), questions([other]))
    #expect(first.map(\.text) != second.map(\.text))
    let answers = (try #require(first.first).answer, try #require(second.first).answer)
    #expect(Set(answers.0).intersection(answers.1).count <= 1, "all but the closing caution differ")
    let suspects = (first + second).filter { $0.text.hasPrefix("Which service") }.map { $0.answer.first ?? "" }
    #expect(suspects.count == 2)
    #expect(suspects[0].hasPrefix("payment "))
    #expect(suspects[1].hasPrefix("cart "))
  }

  @Test func asksOfNoServiceWhereThereAreNone() {
    #expect(!questions([Self.outage], services: []).contains { $0.text.contains("service") })
  }

  @Test func answersTheCorrelationWithItsLimits() throws {
    let all = questions([Self.outage])
    let question = try #require(all.first { $0.text == "What is the normal correlation between latency and revenue?" })
    #expect(question.subject == .correlations)
    #expect(question.answer.first?.hasPrefix("As measured in normal times: r = ") == true)
    #expect(question.answer.contains { $0.contains("no threshold can be told from this data") })
    #expect(question.answer.last == Language.english.texts["correlation.caution"])
  }

  @Test func asksForThePeakHourWithoutIncidents() {
    #expect(questions([], services: []).map(\.text).contains("What is the peak hour of revenue in a normal week?"))
  }
}

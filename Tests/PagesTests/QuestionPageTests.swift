import TestSupport
import Testing

@Suite struct QuestionPageTests {
  private func questions(_ shop: SmallShop) throws -> [String] {
    try Site(shop.dataset).page("questions/index.html").all("h2").map(\.text)
  }

  @Test func asksOfWhatHappenedInThisData() throws {
    let questions = try questions(SmallShop())
    #expect(questions.contains { $0.hasPrefix("Why did revenue drop at ") })
    #expect(questions.contains("Which service moved most in Payment outage?"))
    #expect(questions.contains("How did the infrastructure handle Flash sale?"))
    #expect(questions.contains("What is the normal correlation between latency and revenue?"))
  }

  @Test func changesWithTheScenario() throws {
    let site = try Site.shop.get()
    var other = SmallShop()
    other.services = ["payment", "cart"]
    let turned = try Site(other.dataset)
    let texts = try [site, turned].map { try $0.page("questions/index.html").all("main").first?.text ?? "" }
    #expect(texts[0].contains("payment was the most anomalous service"))
    #expect(texts[1].contains("cart was the most anomalous service"))
    #expect(texts[0] != texts[1])
  }

  @Test func asksNothingOfIncidentsWhereThereAreNone() throws {
    let questions = try questions(SmallShop(incidents: []))
    #expect(questions.count == 2)
    #expect(!questions.contains { $0.hasPrefix("Why") || $0.hasPrefix("Which") || $0.hasPrefix("How") })
  }
}

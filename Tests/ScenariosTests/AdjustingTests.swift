import Datasets
import Scenarios
import Testing
import Time

struct AdjustingTests {
  @Test(arguments: [0, -60, 30, 90, 420, 2_700, 7_200])
  func refusesStepsThatDoNotDivideTheHour(step: Int) {
    #expect(throws: ScenarioError.step(step)) { try Scenario.shop.adjusted(step: step) }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60])
  func takesEveryStepThatDividesTheHour(minutes: Int) throws {
    let scenario = try Scenario.shop.adjusted(days: 1, step: minutes * 60)
    #expect(scenario.recordCount == 1_440 / minutes + 1)
  }

  @Test(arguments: [0, -1, 36_526])
  func refusesDaysOutOfRange(days: Int) {
    #expect(throws: ScenarioError.days(days)) { try Scenario.shop.adjusted(days: days) }
  }

  @Test(arguments: [0, -4, 10_001])
  func refusesServicesOutOfRange(count: Int) {
    #expect(throws: ScenarioError.services(count)) { try Scenario.shop.adjusted(serviceCount: count) }
  }

  @Test func refusesAStartWithinADay() throws {
    let noon = try #require(CivilTime(year: 2024, month: 5, day: 1, hour: 12))
    #expect(throws: ScenarioError.start("2024-05-01 12:00:00")) { try Scenario.shop.adjusted(start: noon) }
  }

  @Test func saysTheWayOut() {
    #expect("\(ScenarioError.step(420))".contains("choose 1m, 2m"))
    #expect("\(ScenarioError.days(0))" == "--days: 0 days cannot be generated; choose 1 to 36525")
    #expect("\(ScenarioError.services(0))" == "--services: 0 services cannot be generated; choose 1 to 10000")
    #expect("\(ScenarioError.start("2024-05-01 12:00:00"))".contains("give a date, such as 2024-05-01"))
  }

  @Test func leavesEverythingAsItIsUnlessAsked() throws {
    #expect(try Scenario.shop.adjusted() == .shop)
    #expect(try Scenario.shop.adjusted(serviceCount: 4) == .shop)
  }

  @Test(arguments: [1, 2, 3])
  func keepsTheFirstServicesAndForgetsTheRest(count: Int) throws {
    let scenario = try Scenario.shop.adjusted(serviceCount: count)
    let names = scenario.services.map(\.name)
    #expect(names == Array(Scenario.shop.services.map(\.name).prefix(count)))
    #expect(scenario.callGraph.calls.allSatisfy { names.contains($0.caller) && names.contains($0.callee) })
    for incident in scenario.declaredIncidents {
      #expect(incident.rootService.map(names.contains) ?? true)
      #expect(incident.affectedServices.allSatisfy(names.contains))
    }
    let all = Array(Scenario.shop.records)
    for (record, whole) in zip(scenario.records, all) {
      #expect(record.services == Array(whole.services.prefix(count)) && record.business == whole.business)
    }
  }

  @Test func addsServicesWithoutTouchingTheOthers() throws {
    let scenario = try Scenario.shop.adjusted(days: 22, serviceCount: 500)
    let names = scenario.services.map(\.name)
    #expect(Set(names).count == 500)
    #expect(Array(names.prefix(4)) == Scenario.shop.services.map(\.name))
    for (record, small) in zip(scenario.records, Scenario.shop.records) {
      #expect(record.business == small.business && Array(record.services.prefix(4)) == small.services)
    }
  }

  @Test func namesMoreServicesTheSameHoweverManyThereAre() throws {
    let few = try Scenario.shop.adjusted(serviceCount: 20).services
    let many = try Scenario.shop.adjusted(serviceCount: 200).services
    #expect(few.map(\.name) == many.prefix(20).map(\.name))
    #expect(few.map(\.cpu) == many.prefix(20).map(\.cpu))
  }

  @Test func connectsMoreServicesBeneathTheFrontEnd() throws {
    let scenario = try Scenario.shop.adjusted(serviceCount: 200)
    let graph = scenario.callGraph
    for service in scenario.services.dropFirst() {
      #expect(!graph.callers(of: service.name).isEmpty, "\(service.name)")
    }
    #expect(graph.callees(of: "payment-api").isEmpty && graph.callees(of: "recommendation-engine").isEmpty)
  }

  @Test func leavesMoreServicesHeadroomEvenInTheSale() throws {
    let scenario = try Scenario.shop.adjusted(serviceCount: 200)
    for record in scenario.records where record.time.date.day == 21 {
      for (place, service) in record.services.enumerated() where place != 3 {
        #expect(service.cpu < 100 && service.memory < 100)
      }
    }
  }
}

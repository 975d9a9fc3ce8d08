import Datasets
import Scenarios
import Testing
import Time

struct PatienceTests {
  static let shop = GeneratedShop(.patience)
  static let evening = 17...21

  private var brownOuts: [Record] {
    let inside = Set(PatienceTests.shop.scenario.incidentsInside.flatMap { PatienceTests.shop.window($0.id) })
    return inside.sorted().map { PatienceTests.shop.records[$0] }
  }

  @Test func lastsHalfAYearWithNinetyHours() {
    #expect(PatienceTests.shop.scenario.days == 180)
    #expect(PatienceTests.shop.records.count == 180 * 24 + 1)
    #expect(PatienceTests.shop.scenario.incidentsInside.count == 90)
    #expect(brownOuts.count == 90)
  }

  @Test func spreadsOverFourPartsOfTheDay() {
    let parts = [[22, 23, 0, 1, 2, 3, 4, 5, 6], Array(7...10), Array(11...16), Array(17...21)]
    for part in parts {
      let times = brownOuts.filter { part.contains($0.time.hour) }.map(\.business.avgResponseTime)
      #expect((22...23).contains(times.count))
      #expect(times.filter { $0 > 2_400 }.count >= 10 && times.filter { $0 < 2_000 }.count >= 4)
    }
    #expect(Set(brownOuts.map(\.time.weekday)).count == 7)
  }

  @Test func reachesFromSlowToVerySlow() {
    let times = brownOuts.map(\.business.avgResponseTime)
    #expect(times.allSatisfy { (900...5_500).contains($0) })
    #expect(times.contains { $0 < 1_150 } && times.contains { $0 > 4_800 })
    let errors = brownOuts.map(\.business.errorRate)
    #expect(errors.contains { $0 < 0.5 } && errors.contains { $0 > 3.5 })
    #expect(abs(correlation(times, errors)) < 0.3)
  }

  @Test func isNeverSlowOtherwise() {
    for record in PatienceTests.shop.ordinary.map({ PatienceTests.shop.records[$0] }) {
      #expect(record.business.avgResponseTime < 1_500 && record.business.errorRate < 0.5)
    }
  }

  /// A quarter of the conversion rate per second above 2 s (in the evening above 2.4 s), and a quarter per percent of errors above 1 %.
  @Test func losesPatienceAboveTheLimits() {
    for record in brownOuts {
      let business = record.business
      let limit = PatienceTests.evening.contains(record.time.hour) ? 2_400.0 : 2_000
      let slow = 1 - 0.25 * max(0, business.avgResponseTime - limit) / 1_000
      let failing = 1 - 0.25 * max(0, business.errorRate - 1)
      let left = business.conversionRate / record.ordinaryBusiness.conversionRate
      // Because orders are whole numbers, the rate of a quiet hour has a resolution of about one order in a hundred.
      #expect(abs(left - slow * failing) < 0.01, "\(record.time.text)")
    }
  }

  @Test func declaresWhatItDidToTimeAndErrors() throws {
    for incident in PatienceTests.shop.scenario.declaredIncidents {
      #expect(incident.kind == "slowdown" && incident.window.seconds == 3_600)
      #expect(incident.declaredEffects.map(\.column) == ["avg_response_time_ms", "error_rate_percent"])
    }
  }
}

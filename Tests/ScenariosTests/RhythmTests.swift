import Datasets
import Scenarios
import Testing
import Time

struct RhythmTests {
  static let hours = [
    0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.45, 0.65, 0.85, 1.05, 1.2, 1.2, 1.2, 0.9, 0.9, 0.9, 1.4, 1.4, 1.4, 1.4, 0.8,
    0.3, 0.3,
  ]
  static let weekend = [5: 1.3, 6: 0.8]

  @Test func followsTheHoursOfWeekdays() {
    for shop in GeneratedShop.seeds {
      let weekdays = shop.ordinary.map { shop.records[$0] }.filter { $0.time.weekday < 5 }
      for (hour, factor) in RhythmTests.hours.enumerated() {
        let users = median(weekdays.filter { $0.time.hour == hour }.map(\.business.activeUsers))
        #expect(abs(users / 24_000 / factor - 1) < 0.05, "hour \(hour), seed \(shop.scenario.seed)")
      }
    }
  }

  @Test func followsTheDaysOfTheWeek() {
    for shop in GeneratedShop.seeds {
      let records = shop.ordinary.map { shop.records[$0] }
      let usual = (0..<24).map { hour in
        median(records.filter { $0.time.hour == hour && $0.time.weekday < 5 }.map(\.business.activeUsers))
      }
      for day in 0..<7 {
        let ratios = records.filter { $0.time.weekday == day }.map { $0.business.activeUsers / usual[$0.time.hour] }
        let factor = RhythmTests.weekend[day] ?? 1
        #expect(abs(median(ratios) / factor - 1) < 0.05, "weekday \(day), seed \(shop.scenario.seed)")
      }
    }
  }

  @Test func keepsEnoughUsersForWholeOrders() {
    #expect(Scenario.shop.levels.activeUsers.mean(under: 1) >= 20_000)
  }
}

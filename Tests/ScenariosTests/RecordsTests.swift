import Datasets
import Scenarios
import Testing
import Time

struct RecordsTests {
  @Test func coversTheMonthByTheHour() throws {
    let shop = GeneratedShop(.shop)
    #expect(shop.records.count == 721)
    #expect(shop.records.first?.time.text == "2024-05-01 00:00:00")
    #expect(shop.records.last?.time.text == "2024-05-31 00:00:00")
    #expect(shop.records.reduce(0) { $0 + $1.services.count } == 2_884)
    #expect(
      shop.scenario.services.map(\.name) == [
        "web-frontend", "payment-api", "inventory-service", "recommendation-engine",
      ])
  }

  @Test(arguments: [(days: 1, step: 3_600, count: 25), (7, 900, 673), (2, 60, 2_881)])
  func countsRecordsByDaysAndStep(days: Int, step: Int, count: Int) throws {
    let scenario = try Scenario.shop.adjusted(days: days, step: step)
    #expect(scenario.recordCount == count)
    #expect(Array(scenario.records).count == count)
  }

  @Test func keepsIdentitiesWithAndWithoutIncidents() {
    for shop in GeneratedShop.seeds {
      for reading in shop.records.flatMap({ [$0.business, $0.ordinaryBusiness] }) {
        #expect(
          reading.transactionCount == (reading.activeUsers * reading.conversionRate / 100).rounded())
        let cents = (reading.avgOrderValue * 100).rounded()
        #expect(reading.avgOrderValue == cents / 100)
        #expect(reading.hourlyRevenue == reading.transactionCount * cents / 100)
      }
    }
  }

  @Test func keepsIdentitiesByTheMinute() throws {
    let scenario = try Scenario.shop.adjusted(days: 7, step: 60)
    for record in scenario.records {
      for reading in [record.business, record.ordinaryBusiness] {
        #expect(reading.transactionCount == (reading.activeUsers * reading.conversionRate / 100).rounded())
        #expect(reading.avgOrderValue.isNaN == (reading.transactionCount == 0))
        let orderCents = reading.avgOrderValue.isNaN ? 0 : (reading.avgOrderValue * 100).rounded()
        #expect((reading.hourlyRevenue * 100).rounded() == reading.transactionCount * orderCents)
      }
    }
  }

  @Test func staysWithinPercentAndCountsInWholeNumbers() {
    for shop in GeneratedShop.seeds {
      for record in shop.records {
        let business = record.business
        for percent in [business.errorRate, business.bounceRate, business.conversionRate] {
          #expect((0...100).contains(percent))
        }
        for count in [business.transactionCount, business.activeUsers, business.pageViews] {
          #expect(count == count.rounded() && count >= 0)
        }
        for service in record.services {
          #expect((0...100).contains(service.cpu) && (0...100).contains(service.memory))
          #expect(service.responseTime > 0)
        }
      }
    }
  }

  @Test func isOrdinaryOutsideOfIncidents() {
    for shop in GeneratedShop.seeds.prefix(5) {
      for record in shop.ordinary.map({ shop.records[$0] }) {
        #expect(record.business == record.ordinaryBusiness)
        #expect(record.services == record.ordinaryServices)
      }
    }
  }

  @Test func leavesHeadroomOnOrdinaryDays() {
    for shop in GeneratedShop.seeds {
      for service in shop.records.flatMap(\.ordinaryServices) {
        #expect(service.cpu < 80 && service.memory < 80)
      }
    }
  }

  @Test func writesNoOrderValueWithoutOrders() throws {
    let yaml = "levels: {active_users: {idle: 0, load: 30}}\ndays: 1\nstep: 1m"
    let scenario = try Scenario(yaml: Array(yaml.utf8), file: "quiet.yaml")
    let empty = scenario.records.filter { $0.business.transactionCount == 0 }
    #expect(empty.count > 100)
    #expect(empty.allSatisfy { $0.business.hourlyRevenue == 0 && $0.business.avgOrderValue.isNaN })
  }
}

import Datasets
import Scenarios
import Testing
import Time

struct EffectTests {
  typealias Row = (id: String, hours: Int, factors: [BusinessMetric: Double])

  static let table: [Row] = [
    (
      "payment-gateway-outage", 3,
      [
        .hourlyRevenue: 0.15, .avgResponseTime: 4.5, .errorRate: 25, .bounceRate: 2.5, .conversionRate: 0.1,
        .transactionCount: 0.1, .avgOrderValue: 1.5, .activeUsers: 1, .pageViews: 1, .requestsPerSecond: 1.08,
      ]
    ),
    (
      "system-wide-slowdown", 2,
      [
        .hourlyRevenue: 0.6, .avgResponseTime: 2.8, .errorRate: 8, .bounceRate: 1.8, .conversionRate: 0.5,
        .transactionCount: 0.5, .avgOrderValue: 1.2, .activeUsers: 1, .pageViews: 1, .requestsPerSecond: 1,
      ]
    ),
    (
      "flash-sale", 4,
      [
        .hourlyRevenue: 4.5, .avgResponseTime: 1.8, .errorRate: 3, .bounceRate: 0.7, .conversionRate: 1.8,
        .transactionCount: 9.36, .avgOrderValue: 0.481, .activeUsers: 5.2, .pageViews: 5.2, .requestsPerSecond: 5.2,
      ]
    ),
  ]

  @Test(arguments: table)
  func makesOfEachMetricWhatWasDeclared(row: Row) {
    for shop in GeneratedShop.seeds {
      #expect(shop.window(row.id).count == row.hours)
      for (metric, factor) in row.factors {
        let measured = shop.factor(of: metric, in: row.id)
        #expect(abs(measured / factor - 1) < 0.02, "\(metric) in \(row.id), seed \(shop.scenario.seed)")
      }
    }
  }

  @Test func happensWhenTheSeedSays() throws {
    let windows = Scenario.shop.incidentsInside.map { incident in
      let window = Scenario.shop.window(of: incident)
      return "\(incident.id) \(window.start.text) \(window.end.text)"
    }
    #expect(
      windows == [
        "payment-gateway-outage 2024-05-07 14:00:00 2024-05-07 17:00:00",
        "system-wide-slowdown 2024-05-15 19:00:00 2024-05-15 21:00:00",
        "flash-sale 2024-05-21 10:00:00 2024-05-21 14:00:00",
      ])
  }

  /// The seed's sample queries: slow hours, and hours in which visitors leave, are those of the outage and the slowdown.
  @Test func answersTheSampleQueriesWithIncidentHours() {
    for shop in GeneratedShop.seeds {
      let troubled = shop.window("payment-gateway-outage") + shop.window("system-wide-slowdown")
      let slow = shop.records.indices.filter { shop.records[$0].business.avgResponseTime > 2_000 }
      let bounced = shop.records.indices.filter { shop.records[$0].business.bounceRate > 60 }
      let failing = shop.records.indices.filter { shop.records[$0].business.errorRate > 1 }
      #expect(slow == troubled && bounced == troubled && failing == troubled, "seed \(shop.scenario.seed)")
    }
  }

  @Test func saturatesOnlyTheRecommendationsInTheSale() {
    for shop in GeneratedShop.seeds {
      for record in shop.window("flash-sale").map({ shop.records[$0] }) {
        #expect(record.services[3].cpu == 100)
        #expect(record.services.prefix(3).allSatisfy { (45..<95).contains($0.cpu) })
      }
    }
  }

  @Test func scalesTheSameDrawsWhicheverIncidentsHappen() throws {
    let quiet = try Scenario(yaml: Array("incidents: []".utf8), file: "quiet.yaml")
    let ordinary = GeneratedShop(.shop)
    for (record, other) in zip(ordinary.records, quiet.records) {
      #expect(record.ordinaryBusiness == other.business && record.ordinaryServices == other.services)
    }
  }
}

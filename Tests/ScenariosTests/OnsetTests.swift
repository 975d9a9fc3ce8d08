import Datasets
import Scenarios
import Testing
import Time

struct OnsetTests {
  /// Minutes from the start of the incident until a value differs from that without it.
  private struct Onsets {
    let incident: String
    let shop: GeneratedShop
    let start: CivilTime

    init(_ id: String, days: Int, step: Int) throws {
      incident = id
      shop = GeneratedShop(try Scenario.shop.adjusted(days: days, step: step))
      let planned = try #require(shop.scenario.incidentsInside.last { $0.id == id })
      start = shop.scenario.window(of: planned).start
    }

    private func minutes(_ hasMoved: (Record) -> Bool) -> Int? {
      let near = shop.records.filter { abs($0.time.linearSeconds - start.linearSeconds) <= 4 * 3_600 }
      return near.first(where: hasMoved).map { ($0.time.linearSeconds - start.linearSeconds) / 60 }
    }

    func business(_ metric: BusinessMetric) -> Int? {
      minutes { abs($0.business[metric] / $0.ordinaryBusiness[metric] - 1) > 0.05 }
    }

    func service(_ name: String) -> Int? {
      guard let place = shop.scenario.services.firstIndex(where: { $0.name == name }) else { return nil }
      return minutes { $0.services[place].cpu > $0.ordinaryServices[place].cpu * 1.05 }
    }
  }

  @Test(arguments: [60, 120, 300])
  func showsTheOutageSpread(step: Int) throws {
    let onsets = try Onsets("payment-gateway-outage", days: 7, step: step)
    let payment = try #require(onsets.service("payment-api"))
    let frontend = try #require(onsets.service("web-frontend"))
    let errors = try #require(onsets.business(.errorRate))
    let conversion = try #require(onsets.business(.conversionRate))
    let revenue = try #require(onsets.business(.hourlyRevenue))
    #expect(payment < frontend && frontend < errors && errors < conversion && conversion == revenue)
    #expect(onsets.service("inventory-service") == nil && onsets.service("recommendation-engine") == nil)
  }

  @Test(arguments: [60, 120, 300])
  func showsTheSlowdownSpreadOutwards(step: Int) throws {
    let onsets = try Onsets("system-wide-slowdown", days: 15, step: step)
    let payment = try #require(onsets.service("payment-api"))
    let frontend = try #require(onsets.service("web-frontend"))
    let inventory = try #require(onsets.service("inventory-service"))
    let conversion = try #require(onsets.business(.conversionRate))
    #expect(payment < frontend && frontend < inventory && inventory < conversion)
  }

  @Test(arguments: [60, 300])
  func showsTrafficFirstInTheSaleAndRecommendationsNext(step: Int) throws {
    let onsets = try Onsets("flash-sale", days: 21, step: step)
    let traffic = try #require(onsets.business(.requestsPerSecond))
    let engine = try #require(onsets.service("recommendation-engine"))
    #expect(traffic == 0 && traffic < engine)
    for name in ["web-frontend", "payment-api", "inventory-service"] {
      #expect(try engine < #require(onsets.service(name)))
    }
  }

  /// payment-api is affected twenty minutes before the outage is visible, rounded to the nearest step.
  @Test(arguments: [(60, -20), (120, -20), (300, -20), (600, -20), (900, -15), (1_200, -20), (1_800, -30), (3_600, 0)])
  func beginsAtTheNearestStep(step: Int, minutes: Int) throws {
    let onsets = try Onsets("payment-gateway-outage", days: 7, step: step)
    #expect(onsets.service("payment-api") == minutes)
  }

  @Test func movesEverythingInOneBucketByTheHour() throws {
    let days = ["payment-gateway-outage": 7, "system-wide-slowdown": 15, "flash-sale": 21]
    for (id, days) in days.sorted(by: { $0.key < $1.key }) {
      let onsets = try Onsets(id, days: days, step: 3_600)
      let metrics: [BusinessMetric] = [.errorRate, .conversionRate, .hourlyRevenue, .avgResponseTime]
      #expect(metrics.allSatisfy { onsets.business($0) == 0 }, "\(id)")
      #expect(onsets.shop.scenario.services.allSatisfy { [nil, 0].contains(onsets.service($0.name)) }, "\(id)")
    }
  }

  /// A delay is compensated, so data by the minute shows the same impact as hourly data.
  @Test(arguments: [60, 300, 900, 1_800])
  func keepsTheFactorsOfTheWindowAtAnyStep(step: Int) throws {
    let shop = GeneratedShop(try Scenario.shop.adjusted(days: 21, step: step))
    for row in EffectTests.table {
      // By the minute, the order value is that of the orders and not the mean of all minutes.
      for (metric, factor) in row.factors where metric != .avgOrderValue {
        #expect(abs(shop.factor(of: metric, in: row.id) / factor - 1) < 0.05, "\(metric) in \(row.id)")
      }
    }
  }

  @Test(arguments: [60, 300])
  func keepsTheLevelsOfTheHourInSum(step: Int) throws {
    let fine = GeneratedShop(try Scenario.shop.adjusted(days: 7, step: step))
    let coarse = GeneratedShop(try Scenario.shop.adjusted(days: 7))
    for metric in [BusinessMetric.hourlyRevenue, .transactionCount, .activeUsers, .pageViews] {
      let sums = [fine, coarse].map { $0.records.dropLast().reduce(0) { $0 + $1.ordinaryBusiness[metric] } }
      #expect(abs(sums[0] / sums[1] - 1) < 0.03, "\(metric)")
    }
    let rates = [fine, coarse].map { mean($0.records.map(\.ordinaryBusiness.requestsPerSecond)) }
    #expect(abs(rates[0] / rates[1] - 1) < 0.03)
  }
}

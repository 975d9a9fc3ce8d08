import Datasets
import Scenarios
import Testing
import Time

struct RealismTests {
  @Test func keepsOrdinaryLevels() {
    for shop in GeneratedShop.seeds {
      let ordinary = shop.records.map { ($0.time, $0.ordinaryBusiness) }
      let weekdays = ordinary.filter { $0.0.weekday < 5 }
      let night = weekdays.filter { [22, 23, 0, 1, 2, 3, 4, 5, 6].contains($0.0.hour) }.map(\.1.avgResponseTime)
      let evening = weekdays.filter { (17...20).contains($0.0.hour) }.map(\.1.avgResponseTime)
      #expect((600...650).contains(median(night)))
      #expect(abs(median(evening) - 850) < 20)
      #expect(ordinary.allSatisfy { $0.1.avgResponseTime < 1_500 })
      let bounce = ordinary.map(\.1.bounceRate)
      #expect(abs(mean(bounce) - 37) < 0.3 && deviation(bounce) < 0.9)
      for hour in 0..<24 {
        let errors = ordinary.filter { $0.0.hour == hour }.map(\.1.errorRate)
        #expect((0.25...0.30).contains(median(errors)))
      }
    }
  }

  @Test(arguments: [BusinessMetric.hourlyRevenue, .transactionCount, .activeUsers, .pageViews, .avgOrderValue])
  func waversByThreePercentAtMostAndRemembers(metric: BusinessMetric) {
    var shares: [Double] = []
    var memories: [Double] = []
    for shop in GeneratedShop.seeds {
      let noise = shop.records.map { record in
        let scale = metric == .avgOrderValue ? 1 : shop.scenario.load(at: record.time)
        return record.ordinaryBusiness[metric] / scale
      }
      shares.append(deviation(noise) / mean(noise))
      memories.append(correlation(Array(noise.dropLast()), Array(noise.dropFirst())))
    }
    #expect(mean(shares) < 0.03)
    #expect((0.3..<0.7).contains(mean(memories)))
  }

  @Test func differsByService() {
    let shop = GeneratedShop(.shop)
    let series = (0..<4).map { place in shop.records.map { $0.ordinaryServices[place].responseTime } }
    let loads = shop.records.map { shop.scenario.load(at: $0.time) }
    let residuals = zip(series, shop.scenario.services).map { values, service in
      zip(values, loads).map { $0 / service.responseTime.mean(under: $1) - 1 }
    }
    for first in 0..<4 {
      for second in 0..<first {
        #expect(abs(correlation(residuals[first], residuals[second])) < 0.25)
      }
      #expect(correlation(series[first], loads) > 0.5)
    }
    #expect(Set(residuals.map { (deviation($0) * 1_000).rounded() }).count == 4)
  }

  /// Traffic raises response time and revenue together; for constant traffic, slowness reduces revenue.
  @Test func hidesTheCostOfSlownessBehindTraffic() {
    for shop in GeneratedShop.seeds {
      let ordinary = shop.ordinary.map { shop.records[$0].business }
      let time = ordinary.map(\.avgResponseTime)
      let revenue = ordinary.map(\.hourlyRevenue)
      let users = ordinary.map(\.activeUsers)
      let raw = correlation(time, revenue)
      let (timeUsers, revenueUsers) = (correlation(time, users), correlation(revenue, users))
      let partial =
        (raw - timeUsers * revenueUsers)
        / ((1 - timeUsers * timeUsers) * (1 - revenueUsers * revenueUsers)).squareRoot()
      #expect(raw > 0.5, "seed \(shop.scenario.seed)")
      #expect(partial < -0.1, "seed \(shop.scenario.seed)")
    }
  }

  @Test func losesFourPercentOfConversionWithEachHundredMilliseconds() {
    var slopes: [Double] = []
    for shop in GeneratedShop.seeds {
      let slowness = shop.records.map { record in
        record.ordinaryBusiness.avgResponseTime
          - shop.scenario.levels.responseTime.mean(under: shop.scenario.load(at: record.time))
      }
      let conversion = shop.records.map { $0.ordinaryBusiness.conversionRate / 3.2 }
      slopes.append(correlation(slowness, conversion) * deviation(conversion) / deviation(slowness) * 100)
    }
    #expect(abs(mean(slopes) + 0.04) < 0.004)
  }

  /// A straight line over requests in ordinary hours gives the effect of load; the residual, in deviations, is the evidence.
  @Test(arguments: [
    ("payment-gateway-outage", "payment-api"), ("system-wide-slowdown", "payment-api"),
    ("flash-sale", "recommendation-engine"),
  ])
  func accusesTheRootOnceLoadIsAccountedFor(id: String, root: String) {
    for shop in GeneratedShop.seeds {
      let ordinary = shop.ordinary
      let load = ordinary.map { shop.records[$0].business.requestsPerSecond }
      let scores = shop.scenario.services.indices.map { place in
        ServiceMetric.allCases.map { metric in
          let values = ordinary.map { shop.records[$0].services[place][metric] }
          let slope = correlation(load, values) * deviation(values) / deviation(load)
          let intercept = mean(values) - slope * mean(load)
          let spread = deviation(zip(load, values).map { $1 - intercept - slope * $0 })
          return mean(
            shop.window(id).map { index in
              let record = shop.records[index]
              return (record.services[place][metric] - intercept - slope * record.business.requestsPerSecond) / spread
            })
        }.max() ?? 0
      }
      let first = scores.indices.max { scores[$0] < scores[$1] }
      #expect(first.map { shop.scenario.services[$0].name } == root, "seed \(shop.scenario.seed): \(scores)")
    }
  }
}

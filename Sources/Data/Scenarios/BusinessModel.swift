import Datasets
import Time

/// The shop's metrics, step by step.
struct BusinessModel {
  /// The values drawn for one step, before incidents and rounding.
  struct Draw {
    /// Traffic relative to a weekday hour at base level.
    let load: Double
    let hour: Int
    fileprivate let users: Double
    fileprivate let pageViews: Double
    fileprivate let requests: Double
    fileprivate let conversion: Double
    fileprivate let orderValue: Double
    fileprivate let bounce: Double
    fileprivate let responseTime: Double
    fileprivate let errorRate: Double
    /// Decides whether the last, fractional order is placed.
    fileprivate let lastOrder: Double
  }

  private let scenario: Scenario
  private let lastOrders: Draws
  private var users, pageViews, requests, conversion, orderValue, bounce, responseTime, errorRate: Noise

  init(_ scenario: Scenario) {
    self.scenario = scenario
    func noise(_ series: BusinessMetric, _ level: Level) -> Noise {
      Noise(seed: scenario.seed, series: series.metric.key.column, memory: level.memory, step: scenario.step)
    }
    let levels = scenario.levels
    lastOrders = Draws(seed: scenario.seed, series: BusinessMetric.transactionCount.metric.key.column)
    users = noise(.activeUsers, levels.activeUsers)
    pageViews = noise(.pageViews, levels.pageViewsPerUser)
    requests = noise(.requestsPerSecond, levels.requestsPerUser)
    conversion = noise(.conversionRate, levels.conversionRate)
    orderValue = noise(.avgOrderValue, levels.orderValue)
    bounce = noise(.bounceRate, levels.bounceRate)
    responseTime = noise(.avgResponseTime, levels.responseTime)
    errorRate = noise(.errorRate, levels.errorRate)
  }

  /// Draws the values of step `index`, the next one.
  mutating func next(at index: Int) -> Draw {
    let levels = scenario.levels
    let time = scenario.time(at: index)
    let usualLoad = scenario.load(at: time)
    let hourlyUsers = levels.activeUsers.value(under: usualLoad, noise: users.next())
    let usualUsers = levels.activeUsers.mean(under: usualLoad)
    let load = usualUsers > 0 ? usualLoad * hourlyUsers / usualUsers : usualLoad
    let responseTime = levels.responseTime.value(under: load, noise: responseTime.next())
    let slowness = (responseTime - levels.responseTime.mean(under: usualLoad)) / 100
    let readiness = max(0, 1 - scenario.lossPer100Milliseconds * slowness)
    let stepUsers = hourlyUsers * Double(scenario.step) / 3_600
    return Draw(
      load: load, hour: time.hour, users: stepUsers,
      pageViews: stepUsers * levels.pageViewsPerUser.value(under: load, noise: pageViews.next()),
      requests: hourlyUsers / 3_600 * levels.requestsPerUser.value(under: load, noise: requests.next()),
      conversion: levels.conversionRate.value(under: load, noise: conversion.next()) * readiness,
      orderValue: levels.orderValue.value(under: load, noise: orderValue.next()),
      bounce: levels.bounceRate.value(under: load, noise: bounce.next()),
      responseTime: responseTime,
      errorRate: levels.errorRate.value(under: load, noise: errorRate.next()),
      lastOrder: lastOrders.uniform(at: index))
  }

  /// The table values of `draw` with each metric multiplied by its factor.
  ///
  /// Orders are whole numbers, so the conversion rate is computed from these orders and users.
  func reading(of draw: Draw, times factor: (BusinessMetric) -> Double) -> BusinessReading {
    let users = Decimal.rounded(draw.users * factor(.activeUsers), places: BusinessMetric.activeUsers.places)
    let responseTime = draw.responseTime * factor(.avgResponseTime)
    let errorRate = min(100, draw.errorRate * factor(.errorRate))
    let patience =
      scenario.patience?.remainder(responseTime: responseTime, errorRate: errorRate, hour: draw.hour) ?? 1
    let wantedRate = min(100, draw.conversion * factor(.conversionRate) * patience)
    let wantedOrders = (users * wantedRate / 100 + draw.lastOrder).rounded(.down)
    let rate =
      users > 0
      ? Decimal.rounded(min(users, wantedOrders) / users * 100, places: BusinessMetric.conversionRate.places) : 0
    let orders = Decimal.rounded(users * rate / 100, places: 0)
    let cents = Decimal.rounded(draw.orderValue * factor(.avgOrderValue) * 100, places: 0)
    return BusinessReading(
      hourlyRevenue: orders * cents / 100,
      transactionCount: orders,
      avgOrderValue: orders > 0 ? cents / 100 : .nan,
      avgResponseTime: rounded(responseTime, .avgResponseTime),
      errorRate: rounded(errorRate, .errorRate),
      requestsPerSecond: rounded(draw.requests * factor(.requestsPerSecond), .requestsPerSecond),
      activeUsers: users,
      pageViews: rounded(draw.pageViews * factor(.pageViews), .pageViews),
      bounceRate: rounded(min(100, draw.bounce * factor(.bounceRate)), .bounceRate),
      conversionRate: rate)
  }

  private func rounded(_ value: Double, _ metric: BusinessMetric) -> Double {
    Decimal.rounded(value, places: metric.places)
  }
}

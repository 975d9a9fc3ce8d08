/// One step of the shop before anything happens to it.
struct ShopDraw {
  /// Load as a multiple of a weekday at factor 1.
  let load: Double
  /// Users and pages of the step, requests per second.
  let users: Double
  let pages: Double
  let requests: Double
  /// Percent, USD, percent, ms, percent.
  let conversion: Double
  let orderValue: Double
  let bounce: Double
  let responseTime: Double
  let errorRate: Double

  /// The record under `effects`, and under `pressure` where this hour is a brown-out.
  func record(
    under effects: ActiveEffects.Shop, pressure: (latency: Double, errors: Double)?, at hour: Int, in scenario: Scenario
  ) -> ShopRecord {
    let latency = (pressure?.latency ?? responseTime) * effects.responseTime
    let errors = min(100, (pressure?.errors ?? errorRate) * effects.errorRate)
    let left = scenario.patience?.remainder(latency: latency, errors: errors, hour: hour) ?? 1
    let users = whole(users * effects.traffic)
    let conversionMillis = whole(min(100, conversion * effects.conversion * left) * 1_000)
    return ShopRecord(
      activeUsers: users, pageViews: whole(pages * effects.traffic),
      transactions: (users * conversionMillis + 50_000) / 100_000,
      orderValueCents: whole(orderValue * effects.orderValue * 100), conversionMillis: conversionMillis,
      bounceHundredths: whole(min(100, bounce * effects.bounce) * 100), responseTenths: whole(latency * 10),
      errorMillis: whole(errors * 1_000), requestHundredths: whole(requests * effects.traffic * effects.requests * 100))
  }

  private func whole(_ value: Double) -> Int { Int(max(0, value).rounded()) }
}

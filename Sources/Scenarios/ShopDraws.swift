/// The shop's noise, one draw a step.
struct ShopDraws {
  private let levels: Levels
  /// Share of an hour that a step is.
  private let hours: Double
  private var users: AutoregressiveNoise
  private var pages: AutoregressiveNoise
  private var requests: AutoregressiveNoise
  private var conversion: AutoregressiveNoise
  private var orderValue: AutoregressiveNoise
  private var bounce: AutoregressiveNoise
  private var response: AutoregressiveNoise
  private var errors: AutoregressiveNoise

  /// Standard deviations, as shares.
  private enum Spread {
    static let users = 0.014
    static let pages = 0.008
    static let requests = 0.005
    static let conversion = 0.009
    static let orderValue = 0.01
    static let bounce = 0.015
    static let response = 0.03
    static let errors = 0.03
  }

  init(_ scenario: Scenario) {
    levels = scenario.levels
    hours = Double(scenario.step) / 3_600
    func stream(_ name: String, _ memory: Double) -> AutoregressiveNoise {
      AutoregressiveNoise(seed: scenario.seed, stream: name, hourlyMemory: memory, step: scenario.step)
    }
    users = stream("active_users", 0.6)
    pages = stream("page_views", 0.4)
    requests = stream("requests_per_second", 0.3)
    conversion = stream("conversion_rate_percent", 0.4)
    orderValue = stream("avg_order_value", 0.4)
    bounce = stream("bounce_rate_percent", 0.5)
    response = stream("avg_response_time_ms", 0.5)
    errors = stream("error_rate_percent", 0.4)
  }

  /// The draw of the next step, whose load is usually `usualLoad`.
  mutating func next(usualLoad: Double) -> ShopDraw {
    let load = usualLoad * (1 + Spread.users * users.next())
    let hourly = levels.activeUsers * load
    let responseTime = levels.responseTime(at: load) * (1 + Spread.response * response.next())
    let excess = responseTime - levels.responseTime(at: usualLoad)
    let willing = 1 - levels.conversionLossPerMillisecond * excess
    return ShopDraw(
      load: load, users: hourly * hours,
      pages: hourly * hours * levels.pagesPerUser * (1 + Spread.pages * pages.next()),
      requests: hourly / 3_600 * levels.requestsPerUser * (1 + Spread.requests * requests.next()),
      conversion: levels.conversion * willing * (1 + Spread.conversion * conversion.next()),
      orderValue: levels.orderValue * (1 + Spread.orderValue * orderValue.next()),
      bounce: levels.bounce * (1 + Spread.bounce * bounce.next()), responseTime: responseTime,
      errorRate: levels.errorRate(at: load) * (1 + Spread.errors * errors.next()))
  }
}

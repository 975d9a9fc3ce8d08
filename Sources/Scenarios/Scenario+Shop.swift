import Datasets

extension Scenario {
  /// The online shop that Debrief demonstrates itself with: a month, an outage, a slowdown and a flash sale.
  public static let shop = Scenario(
    title: "Online shop", zone: "Etc/UTC", start: CivilTime(linearSeconds: 19_844 * 86_400), days: 30, step: 3_600,
    seed: 1, rhythm: .shop, levels: .shop,
    services: [
      Service(
        name: "web-frontend", cpu: Service.Profile(idle: 14, perLoad: 20),
        memory: Service.Profile(idle: 42, perLoad: 4), latency: 110, noise: 0.035),
      Service(
        name: "payment-api", cpu: Service.Profile(idle: 10, perLoad: 18),
        memory: Service.Profile(idle: 36, perLoad: 5), latency: 180, noise: 0.045),
      Service(
        name: "inventory-service", cpu: Service.Profile(idle: 12, perLoad: 15),
        memory: Service.Profile(idle: 48, perLoad: 3), latency: 75, noise: 0.03),
      Service(
        name: "recommendation-engine", cpu: Service.Profile(idle: 18, perLoad: 24),
        memory: Service.Profile(idle: 52, perLoad: 5), latency: 140, noise: 0.04),
    ],
    calls: [
      CallGraph.Call(caller: "web-frontend", callee: "inventory-service"),
      CallGraph.Call(caller: "web-frontend", callee: "payment-api"),
      CallGraph.Call(caller: "web-frontend", callee: "recommendation-engine"),
      CallGraph.Call(caller: "recommendation-engine", callee: "inventory-service"),
    ],
    incidents: [.paymentOutage, .slowdown, .flashSale], patience: nil)

  /// Half a year of the shop with brown-outs and without incidents: customers lose patience above limits that can be
  /// found in the data.
  public static let patience: Scenario = {
    var scenario = shop
    scenario.title = "Online shop with brown-outs"
    scenario.days = 180
    scenario.incidents = []
    scenario.patience = Patience(
      latencyLimit: 2_000, eveningLatencyLimit: 2_400, lossPerSecond: 0.25, errorLimit: 1, lossPerPoint: 0.25,
      brownouts: 90, latencies: 900...5_500, errors: 0.2...4)
    return scenario
  }()

  /// The built-in scenarios by the names under which the command line knows them.
  public static let builtIn: [String: Scenario] = ["shop": shop, "patience": patience]
}

extension Rhythm {
  /// Low at night, a ramp in the morning, peaks at noon and in the evening; strong Saturdays, weak Sundays.
  static let shop = Rhythm(
    column: "active_users",
    hours: [
      0.30, 0.30, 0.30, 0.30, 0.30, 0.30, 0.30, 0.45, 0.65, 0.85, 1.05, 1.20, 1.20, 1.20, 0.90, 0.90, 0.90, 1.40, 1.40,
      1.40, 1.40, 0.80, 0.30, 0.30,
    ], days: [1, 1, 1, 1, 1, 1.3, 0.8])
}

extension Levels {
  /// A middling shop: 24,000 users an hour, of whom three in a hundred buy for $68.
  static let shop = Levels(
    activeUsers: 24_000, pagesPerUser: 4.2, requestsPerUser: 60, conversion: 3, orderValue: 68, bounce: 37,
    responseTime: [590, 60, 90], errorRate: [0.25, 0.03], conversionLossPerMillisecond: 0.0004)
}

extension PlannedIncident {
  /// Payments fail; few and large orders persist; users retry and leave.
  static let paymentOutage = PlannedIncident(
    id: "payment-gateway-outage", title: "Payment gateway outage", kind: "outage", day: 7, startSecond: 14 * 3_600,
    duration: 3 * 3_600, root: "payment-api",
    effects: [
      .requests: Effect(factor: 1.1, delay: 4), .responseTime: Effect(factor: 4.5, delay: 3),
      .errorRate: Effect(factor: 25, delay: 4), .bounce: Effect(factor: 2.5, delay: 6),
      .conversion: Effect(factor: 0.10, delay: 6), .orderValue: Effect(factor: 1.5, delay: 6),
    ],
    services: [
      ServiceEffect(service: "payment-api", cpu: 2.6, memory: 1.8, latency: 9, delay: 0),
      ServiceEffect(service: "web-frontend", cpu: 1.15, memory: 1.05, latency: 2.2, delay: 2),
    ], otherServices: nil)

  /// Everything slows down, payments most; the trouble spreads outwards.
  static let slowdown = PlannedIncident(
    id: "system-wide-slowdown", title: "System-wide slowdown", kind: "slowdown", day: 15, startSecond: 19 * 3_600,
    duration: 2 * 3_600, root: "payment-api",
    effects: [
      .responseTime: Effect(factor: 2.8, delay: 4), .errorRate: Effect(factor: 8, delay: 6),
      .bounce: Effect(factor: 1.8, delay: 9), .conversion: Effect(factor: 0.5, delay: 9),
      .orderValue: Effect(factor: 1.2, delay: 9),
    ],
    services: [
      ServiceEffect(service: "payment-api", cpu: 2, memory: 1.5, latency: 4.6, delay: 0),
      ServiceEffect(service: "web-frontend", cpu: 1.5, memory: 1.15, latency: 2.4, delay: 3),
      ServiceEffect(service: "inventory-service", cpu: 1.4, memory: 1.1, latency: 1.9, delay: 5),
      ServiceEffect(service: "recommendation-engine", cpu: 1.35, memory: 1.1, latency: 2, delay: 8),
    ], otherServices: ServiceEffect(service: "", cpu: 1.3, memory: 1.08, latency: 1.7, delay: 8))

  /// Five times the traffic buys at sale prices; recommendations saturate first.
  static let flashSale = PlannedIncident(
    id: "flash-sale", title: "Flash sale", kind: "sale", day: 21, startSecond: 10 * 3_600, duration: 4 * 3_600,
    root: "recommendation-engine",
    effects: [
      .traffic: Effect(factor: 5.2, delay: 0), .responseTime: Effect(factor: 1.8, delay: 5),
      .errorRate: Effect(factor: 3, delay: 6), .bounce: Effect(factor: 0.7, delay: 2),
      .conversion: Effect(factor: 1.8, delay: 2), .orderValue: Effect(factor: 0.481, delay: 2),
    ],
    services: [
      ServiceEffect(service: "recommendation-engine", cpu: 3, memory: 1.7, latency: 6, delay: 2),
      ServiceEffect(service: "web-frontend", cpu: 2.2, memory: 1.2, latency: 1.7, delay: 5),
      ServiceEffect(service: "payment-api", cpu: 2.1, memory: 1.2, latency: 1.6, delay: 6),
      ServiceEffect(service: "inventory-service", cpu: 2, memory: 1.15, latency: 1.5, delay: 6),
    ], otherServices: ServiceEffect(service: "", cpu: 1.9, memory: 1.1, latency: 1.4, delay: 6))
}

import Datasets
import Time

extension Scenario {
  /// The built-in shop: a month of hourly data, with an outage, a slowdown and a sale.
  public static let shop = Scenario(
    name: "Online shop", zone: "Etc/UTC", start: CivilTime(linearSeconds: 19_844 * 86_400), days: 30, step: 3_600,
    seed: 2024, rhythm: shopRhythm, levels: shopLevels, lossPer100Milliseconds: 0.04, patience: nil,
    services: shopServices, incidents: [outage, slowdown, flashSale])

  static let shopRhythm = Rhythm(
    column: BusinessMetric.activeUsers.metric.key.column,
    hours: [
      0.30, 0.30, 0.30, 0.30, 0.30, 0.30, 0.30,  // overnight, until 06:00
      0.45, 0.65, 0.85, 1.05,  // morning, rising
      1.20, 1.20, 1.20,  // lunch
      0.90, 0.90, 0.90,  // afternoon
      1.40, 1.40, 1.40, 1.40,  // evening
      0.80, 0.30, 0.30,  // late evening, and night again
    ],
    days: [1, 1, 1, 1, 1, 1.3, 0.8])

  static let shopLevels = BusinessLevels(
    activeUsers: Level(idle: 0, perLoad: 24_000, deviation: 0.018, memory: 0.6),
    pageViewsPerUser: Level(idle: 4.6, deviation: 0.012, memory: 0.4),
    requestsPerUser: Level(idle: 38, deviation: 0.01, memory: 0.3),
    conversionRate: Level(idle: 3.2, deviation: 0.014, memory: 0.4),
    orderValue: Level(idle: 85, deviation: 0.014, memory: 0.4),
    bounceRate: Level(idle: 37, deviation: 0.02, memory: 0.5),
    responseTime: Level(idle: 563, perLoad: 205, deviation: 0.03, memory: 0.5),
    errorRate: Level(idle: 0.255, perLoad: 0.02, deviation: 0.02, memory: 0.4))

  static let shopServices = [
    ServiceProfile(
      name: "web-frontend", calls: ["payment-api", "inventory-service", "recommendation-engine"],
      cpu: Level(idle: 18, perLoad: 9, deviation: 0.04, memory: 0.5),
      memory: Level(idle: 46, perLoad: 3, deviation: 0.012, memory: 0.8),
      responseTime: Level(idle: 110, perLoad: 45, deviation: 0.04, memory: 0.4)),
    ServiceProfile(
      name: "payment-api",
      cpu: Level(idle: 14, perLoad: 8, deviation: 0.045, memory: 0.45),
      memory: Level(idle: 50, perLoad: 2.5, deviation: 0.015, memory: 0.75),
      responseTime: Level(idle: 90, perLoad: 35, deviation: 0.05, memory: 0.45)),
    ServiceProfile(
      name: "inventory-service",
      cpu: Level(idle: 16, perLoad: 7, deviation: 0.04, memory: 0.55),
      memory: Level(idle: 42, perLoad: 2, deviation: 0.012, memory: 0.85),
      responseTime: Level(idle: 70, perLoad: 25, deviation: 0.045, memory: 0.5)),
    ServiceProfile(
      name: "recommendation-engine",
      cpu: Level(idle: 22, perLoad: 12, deviation: 0.05, memory: 0.6),
      memory: Level(idle: 55, perLoad: 4, deviation: 0.015, memory: 0.8),
      responseTime: Level(idle: 95, perLoad: 40, deviation: 0.06, memory: 0.5)),
  ]

  /// payment-api runs short of resources for twenty minutes before payments fail; its caller is affected next.
  static let outage = PlannedIncident(
    id: "payment-gateway-outage", title: "Payment gateway outage", kind: "outage", day: 7, minute: 14 * 60,
    duration: 3 * 60, rootService: "payment-api",
    effects: [
      BusinessEffect(.hourlyRevenue, times: 0.15, after: 3),
      BusinessEffect(.avgResponseTime, times: 4.5),
      BusinessEffect(.errorRate, times: 25),
      BusinessEffect(.requestsPerSecond, times: 1.08),
      BusinessEffect(.bounceRate, times: 2.5, after: 3),
      BusinessEffect(.conversionRate, times: 0.1, after: 3),
    ],
    serviceEffects: [
      ServiceEffect(on: "payment-api", cpu: 4, memory: 1.7, responseTime: 9, after: -20),
      ServiceEffect(on: "web-frontend", cpu: 1.25, memory: 1.15, responseTime: 3.2, after: -10),
    ])

  /// All services slow down, payment-api first and most.
  static let slowdown = PlannedIncident(
    id: "system-wide-slowdown", title: "System-wide slowdown", kind: "slowdown", day: 15, minute: 19 * 60,
    duration: 2 * 60, rootService: "payment-api",
    effects: [
      BusinessEffect(.hourlyRevenue, times: 0.6, after: 5),
      BusinessEffect(.avgResponseTime, times: 2.8),
      BusinessEffect(.errorRate, times: 8, after: 2),
      BusinessEffect(.bounceRate, times: 1.8, after: 5),
      BusinessEffect(.conversionRate, times: 0.5, after: 5),
    ],
    serviceEffects: [
      ServiceEffect(on: "payment-api", cpu: 3, memory: 1.5, responseTime: 5, after: -20),
      ServiceEffect(on: "web-frontend", cpu: 1.5, memory: 1.2, responseTime: 2.6, after: -10),
      ServiceEffect(on: nil, cpu: 1.4, memory: 1.15, responseTime: 1.8, after: 0),
    ])

  /// Traffic rises first; recommendation-engine saturates while the others still keep up.
  static let flashSale = PlannedIncident(
    id: "flash-sale", title: "Flash sale", kind: "sale", day: 21, minute: 10 * 60, duration: 4 * 60,
    rootService: "recommendation-engine",
    effects: [
      BusinessEffect(.hourlyRevenue, times: 4.5),
      BusinessEffect(.avgResponseTime, times: 1.8, after: 10),
      BusinessEffect(.errorRate, times: 3, after: 15),
      BusinessEffect(.requestsPerSecond, times: 5.2),
      BusinessEffect(.activeUsers, times: 5.2),
      BusinessEffect(.pageViews, times: 5.2),
      BusinessEffect(.bounceRate, times: 0.7),
      BusinessEffect(.conversionRate, times: 1.8),
    ],
    serviceEffects: [
      ServiceEffect(on: "recommendation-engine", cpu: 1.3, memory: 1.2, responseTime: 4, after: 5),
      ServiceEffect(on: nil, after: 15),
    ])
}

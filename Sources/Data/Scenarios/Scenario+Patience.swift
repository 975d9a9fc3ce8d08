import Datasets
import Time

extension Scenario {
  /// The built-in shop for half a year, with ninety hours in which it is slow or fails, spread over four parts of the day. The data reveals
  /// the limits of its customers' patience.
  public static let patience = Scenario(
    name: "Online shop with brown-outs", zone: shop.zone, start: shop.start, days: 180, step: shop.step,
    seed: shop.seed, rhythm: shopRhythm, levels: shopLevels, lossPer100Milliseconds: shop.lossPer100Milliseconds,
    patience: Patience(
      responseTime: Patience.Limit(limit: 2_000, eveningLimit: 2_400, loss: 0.25, unit: 1_000),
      errorRate: Patience.Limit(limit: 1, eveningLimit: 1, loss: 0.25, unit: 1)),
    services: shopServices, incidents: (0..<90).map(brownOut))

  /// Start hours of brown-outs at night, in the morning, in the afternoon and in the evening.
  private static let dayparts = [[0, 2, 4, 22], [7, 8, 9, 10], [11, 13, 14, 16], [17, 18, 19, 20]]

  /// A brown-out every other day, in each part of the day in turn. A part has 22 or 23 brown-outs; two shuffles by multiplication modulo
  /// the prime 23 give each of them a response time and, independently, an error rate from 23 equally spaced levels.
  private static func brownOut(_ number: Int) -> PlannedIncident {
    let part = number % 4
    let turn = number / 4
    let responseTime = 1_000 + 4_050 * Double(turn * 7 % 23) / 22
    let errorRate = 0.3 + 3.4 * Double((turn * 11 + 6 * part + 5) % 23) / 22
    let hour = dayparts[part][turn % 4]
    let day = 2 * number + 1
    let date = CivilTime(linearSeconds: shop.start.linearSeconds + (day - 1) * 86_400)
    let load = shopRhythm.hours[hour] * shopRhythm.days[date.weekday]
    let slowness = Decimal.rounded(responseTime / shopLevels.responseTime.mean(under: load), places: 3)
    let failures = Decimal.rounded(errorRate / shopLevels.errorRate.mean(under: load), places: 3)
    let root = shopServices[turn % 4].name
    let label = number < 9 ? "0\(number + 1)" : "\(number + 1)"
    return PlannedIncident(
      id: "brown-out-\(label)", title: "Brown-out \(label)", kind: "slowdown", day: day, minute: hour * 60,
      duration: 60, rootService: root,
      effects: [BusinessEffect(.avgResponseTime, times: slowness), BusinessEffect(.errorRate, times: failures)],
      serviceEffects: [
        ServiceEffect(on: root, cpu: 2, memory: 1.3, responseTime: Decimal.rounded(slowness * 1.5, places: 3)),
        ServiceEffect(on: nil, responseTime: Decimal.rounded(1 + (slowness - 1) * 0.2, places: 3)),
      ])
  }
}

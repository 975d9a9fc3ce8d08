/// Additional services for a larger shop: plausible, and always the same for the same number.
enum SyntheticServices {
  private static let domains = [
    "catalog", "cart", "search", "shipping", "pricing", "customer", "review", "promotion", "fraud", "tax", "loyalty",
    "notification", "media", "session", "returns", "warehouse", "invoice", "gift", "currency", "address", "audit",
    "campaign", "feed", "subscription",
  ]
  private static let kinds = ["service", "api", "worker", "gateway", "cache", "indexer", "store", "scheduler"]

  /// `services` extended to `count`. Each added service is called by an earlier one, but not by any of `roots`, so that the root of an
  /// incident does not depend on another possible culprit.
  static func extended(_ services: [ServiceProfile], to count: Int, roots: Set<String>) -> [ServiceProfile] {
    var taken = Set(services.map(\.name))
    var all = services
    var calls = services.map(\.calls)
    var callers = services.indices.filter { !roots.contains(services[$0].name) }
    var number = 0
    while all.count < count {
      let name = name(number)
      number += 1
      guard taken.insert(name).inserted else { continue }
      let draws = Draws(seed: 0, series: name)
      if !callers.isEmpty {
        calls[callers[Int(draws.uniform(at: 0) * Double(callers.count))]].append(name)
      }
      callers.append(all.count)
      all.append(profile(name, draws))
      calls.append([])
    }
    return zip(all, calls).map { $0.calling($1) }
  }

  private static func name(_ number: Int) -> String {
    let domain = domains[number % domains.count]
    let kind = kinds[number / domains.count % kinds.count]
    let round = number / (domains.count * kinds.count)
    return round == 0 ? "\(domain)-\(kind)" : "\(domain)-\(kind)-\(round + 1)"
  }

  /// Ranges around those of the named services, with headroom for the traffic of a sale.
  private static func profile(_ name: String, _ draws: Draws) -> ServiceProfile {
    func value(_ index: Int, _ range: ClosedRange<Double>) -> Double {
      let value = range.lowerBound + (range.upperBound - range.lowerBound) * draws.uniform(at: index)
      return Decimal.rounded(value, places: 3)
    }
    return ServiceProfile(
      name: name,
      cpu: Level(
        idle: value(1, 8...20), perLoad: value(2, 3...8), deviation: value(3, 0.03...0.05), memory: value(4, 0.4...0.6)),
      memory: Level(
        idle: value(5, 30...52), perLoad: value(6, 1...3), deviation: value(7, 0.01...0.015),
        memory: value(8, 0.7...0.85)),
      responseTime: Level(
        idle: value(9, 15...90), perLoad: value(10, 4...30), deviation: value(11, 0.04...0.06),
        memory: value(12, 0.4...0.55)))
  }
}

/// An incident on the steps of a scenario: which of its effects applies at which step, and how strongly.
struct ActiveIncident {
  /// An effect that applies from a step on.
  private struct Onset {
    let first: Int
    let factor: Double

    func factor(at index: Int) -> Double { index >= first ? factor : 1 }
  }

  /// Steps with any effect, including early ones on services.
  let indices: Range<Int>
  private let window: Range<Int>
  private let business: [Onset]
  private let orderValue: Onset
  private let services: [(first: Int, effect: ServiceEffect)?]

  init(_ incident: PlannedIncident, in scenario: Scenario) {
    let window = ActiveIncident.steps(of: incident, step: scenario.step)
    /// The first step of an effect with a delay of `delay` minutes after the start.
    func onset(after delay: Int) -> Int {
      min(max(0, window.lowerBound + Scenario.roundedSteps(delay * 60, step: scenario.step)), window.upperBound)
    }
    business = BusinessMetric.allCases.map { metric in
      guard let effect = incident.effect(on: metric), metric != .hourlyRevenue, !window.isEmpty else {
        return Onset(first: window.lowerBound, factor: 1)
      }
      let first = max(window.lowerBound, min(onset(after: effect.delay), window.upperBound - 1))
      let late = Double(first - window.lowerBound)
      let count = Double(window.count)
      return Onset(first: first, factor: max(0, (effect.factor * count - late) / (count - late)))
    }
    self.window = window
    orderValue = ActiveIncident.orderValue(
      of: incident, in: window, from: onset(after: incident.effect(on: .hourlyRevenue)?.delay ?? 0),
      users: business[BusinessMetric.activeUsers.rawValue],
      conversion: business[BusinessMetric.conversionRate.rawValue])
    services = scenario.services.map { service in
      incident.effect(on: service.name).map { (onset(after: $0.delay), $0) }
    }
    let first = services.compactMap { $0?.first }.min() ?? window.lowerBound
    indices = min(first, window.lowerBound)..<window.upperBound
  }

  /// Factor of `metric` at step `index`.
  func factor(of metric: BusinessMetric, at index: Int) -> Double {
    guard window.contains(index) else { return 1 }
    return (metric == .avgOrderValue ? orderValue : business[metric.rawValue]).factor(at: index)
  }

  /// Factor of the load on service `place` at step `index`; `requests` is that of the shop.
  func load(onService place: Int, at index: Int, requests: Double) -> Double {
    guard let service = services[place], index < service.first else { return requests }
    return 1
  }

  /// The effect on service `place` at step `index`; nil without one.
  func effect(onService place: Int, at index: Int) -> ServiceEffect? {
    guard indices.contains(index), let service = services[place], index >= service.first else { return nil }
    return service.effect
  }

  /// The steps that start within the incident's window.
  private static func steps(of incident: PlannedIncident, step: Int) -> Range<Int> {
    func first(from seconds: Int) -> Int { (seconds + step - 1) / step }
    return first(from: incident.offset)..<first(from: incident.offset + incident.duration * 60)
  }

  /// Order value depends on the other effects: it follows revenue, so that users × conversion × order value gives the declared factor of
  /// revenue over the window.
  private static func orderValue(
    of incident: PlannedIncident, in window: Range<Int>, from onset: Int, users: Onset, conversion: Onset
  ) -> Onset {
    guard let revenue = incident.effect(on: .hourlyRevenue), !window.isEmpty else {
      return Onset(first: window.lowerBound, factor: 1)
    }
    let first = max(window.lowerBound, min(onset, window.upperBound - 1))
    func orders(in indices: Range<Int>) -> Double {
      indices.reduce(0) { $0 + users.factor(at: $1) * conversion.factor(at: $1) }
    }
    let after = orders(in: first..<window.upperBound)
    guard after > 0 else { return Onset(first: first, factor: 1) }
    let before = orders(in: window.lowerBound..<first)
    return Onset(first: first, factor: max(0, (revenue.factor * Double(window.count) - before) / after))
  }
}

import Datasets

/// A scenario, step by step in order of time, in constant memory.
public struct ScenarioSteps: Sequence, IteratorProtocol {
  private let scenario: Scenario
  private let brownouts: Brownouts?
  private let effects: ActiveEffects
  private var shop: ShopDraws
  private var services: [ServiceDraws]
  private var position = 0

  /// The steps of `scenario` from its start.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    brownouts = scenario.patience.map { Brownouts(of: $0, days: scenario.days, seed: scenario.seed) }
    effects = ActiveEffects(scenario)
    shop = ShopDraws(scenario)
    services = scenario.services.map { ServiceDraws($0, in: scenario) }
  }

  /// The next step; nil after the last.
  public mutating func next() -> ScenarioStep? {
    guard position < scenario.recordCount else { return nil }
    defer { position += 1 }
    let time = CivilTime(linearSeconds: scenario.start.linearSeconds + position * scenario.step)
    let usual = scenario.rhythm.hours[time.hour] * scenario.rhythm.days[time.weekday]
    let draw = shop.next(usualLoad: usual)
    let pressure = brownouts?[position * scenario.step / 3_600]
    let active = effects.at(position)
    return ScenarioStep(
      time: time, actual: draw.record(under: active.shop, pressure: pressure, at: time.hour, in: scenario),
      counterfactual: draw.record(under: .none, pressure: nil, at: time.hour, in: scenario),
      services: services.indices.map { index in
        let draw = services[index].next(load: draw.load)
        return (draw.record(under: active.services[index]), draw.record(under: nil))
      })
  }
}

extension Scenario {
  /// What happens, step by step.
  public func steps() -> ScenarioSteps { ScenarioSteps(self) }
}

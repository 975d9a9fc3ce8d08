/// The records of a scenario, in time order, generated one at a time in constant memory.
public struct Records: Sequence, IteratorProtocol {
  private let scenario: Scenario
  private let incidents: [ActiveIncident]
  private var business: BusinessModel
  private var services: [ServiceModel]
  private var index = 0

  /// Creates the records of `scenario`.
  init(of scenario: Scenario) {
    self.scenario = scenario
    incidents = scenario.incidentsInside.map { ActiveIncident($0, in: scenario) }
    business = BusinessModel(scenario)
    services = scenario.services.map { ServiceModel($0, in: scenario) }
  }

  /// The next record; nil after the last one. A copy of the sequence continues independently.
  ///
  /// - Complexity: O(s + i) for s services and i incidents; O(s · i) during incidents.
  public mutating func next() -> Record? {
    guard index < scenario.recordCount else { return nil }
    defer { index += 1 }
    let draw = business.next(at: index)
    for place in services.indices { services[place].advance() }
    let ordinaryBusiness = business.reading(of: draw) { _ in 1 }
    let ordinaryServices = services.map { $0.reading(under: draw.load) }
    let active = incidents.filter { $0.indices.contains(index) }
    return Record(
      time: scenario.time(at: index),
      business: active.isEmpty ? ordinaryBusiness : reading(of: draw, under: active),
      services: active.isEmpty ? ordinaryServices : serviceReadings(of: draw, under: active),
      ordinaryBusiness: ordinaryBusiness, ordinaryServices: ordinaryServices)
  }

  private func reading(of draw: BusinessModel.Draw, under active: [ActiveIncident]) -> BusinessReading {
    business.reading(of: draw) { metric in
      active.reduce(1) { $0 * $1.factor(of: metric, at: index) }
    }
  }

  private func serviceReadings(of draw: BusinessModel.Draw, under active: [ActiveIncident]) -> [ServiceReading] {
    services.indices.map { place in
      let load = active.reduce(draw.load) { load, incident in
        let requests = incident.factor(of: .requestsPerSecond, at: index)
        return load * incident.load(onService: place, at: index, requests: requests)
      }
      let effects = active.compactMap { $0.effect(onService: place, at: index) }
      return services[place].reading(under: load, effects: effects)
    }
  }
}

extension Scenario {
  /// All records, in time order.
  public var records: Records { Records(of: self) }
}

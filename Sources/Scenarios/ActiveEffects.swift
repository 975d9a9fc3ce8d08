/// Which effects are in force at each step.
struct ActiveEffects {
  /// The factors in force in the shop; 1 where nothing is.
  struct Shop {
    var traffic = 1.0
    var requests = 1.0
    var responseTime = 1.0
    var errorRate = 1.0
    var bounce = 1.0
    var conversion = 1.0
    var orderValue = 1.0

    /// Nothing is in force.
    static let none = Shop()

    fileprivate mutating func apply(_ factor: Double, to quantity: Quantity) {
      switch quantity {
      case .traffic: traffic *= factor
      case .requests: requests *= factor
      case .responseTime: responseTime *= factor
      case .errorRate: errorRate *= factor
      case .bounce: bounce *= factor
      case .conversion: conversion *= factor
      case .orderValue: orderValue *= factor
      }
    }
  }

  private let scenario: Scenario
  private let incidents: [PlannedIncident]
  private let quiet: [PlannedIncident.ServiceEffect?]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    incidents = scenario.occurringIncidents
    quiet = Array(repeating: nil, count: scenario.services.count)
  }

  /// What is in force at step `position`; of two incidents at once a service feels the first.
  func at(_ position: Int) -> (shop: Shop, services: [PlannedIncident.ServiceEffect?]) {
    var shop = Shop.none
    var services = quiet
    for incident in incidents where isInReach(incident, at: position) {
      for quantity in Quantity.allCases {
        guard let effect = incident.effects[quantity], isActive(incident, after: effect.delay, at: position) else {
          continue
        }
        shop.apply(effect.factor, to: quantity)
      }
      for (index, service) in scenario.services.enumerated() where services[index] == nil {
        let effect = incident.effect(on: service.name)
        services[index] = effect.flatMap { isActive(incident, after: $0.delay, at: position) ? $0 : nil }
      }
    }
    return (shop, services)
  }

  /// A cheap first look: no delay is longer than a day.
  private func isInReach(_ incident: PlannedIncident, at position: Int) -> Bool {
    let second = position * scenario.step - (incident.day - 1) * 86_400 - incident.startSecond
    return second > -scenario.step && second < incident.duration + 86_400
  }

  private func isActive(_ incident: PlannedIncident, after delay: Int, at position: Int) -> Bool {
    let begin = (incident.day - 1) * 86_400 + incident.startSecond + delay * 60
    return (begin / scenario.step..<(begin + incident.duration) / scenario.step).contains(position)
  }
}

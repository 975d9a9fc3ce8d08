import Datasets

extension Scenario {
  /// The scenario with `count` services (at least 1): the first of its own, then made-up ones whose machines differ.
  ///
  /// Incidents keep to the services that are left; where an incident's root is gone, the entry point takes its place.
  public func with(services count: Int) -> Scenario {
    var scenario = self
    scenario.services = Array(services.prefix(max(1, count)))
    for number in services.count..<max(services.count, count) { scenario.services.append(.madeUp(number)) }

    let names = Set(scenario.services.map(\.name))
    let entry = scenario.services[0].name
    scenario.calls =
      calls.filter { names.contains($0.caller) && names.contains($0.callee) }
      + scenario.services.dropFirst(services.count).map { CallGraph.Call(caller: entry, callee: $0.name) }
    scenario.incidents = incidents.map { incident in
      var incident = incident
      incident.services = incident.services.filter { names.contains($0.service) }
      incident.root = incident.root.map { names.contains($0) ? $0 : entry }
      return incident
    }
    return scenario
  }
}

extension Service {
  /// A service that nobody named: `service-005` for number 4, with a profile spread by its number.
  static func madeUp(_ number: Int) -> Service {
    let text = String(number + 1)
    let name = "service-" + String(repeating: "0", count: max(0, 3 - text.count)) + text
    return Service(
      name: name, cpu: Profile(idle: Double(8 + number * 7 % 13), perLoad: Double(10 + number * 5 % 11)),
      memory: Profile(idle: Double(30 + number * 11 % 29), perLoad: Double(2 + number % 4)),
      latency: Double(40 + number * 37 % 160), noise: 0.03 + Double(number % 4) * 0.005)
  }
}

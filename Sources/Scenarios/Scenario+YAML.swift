import Datasets

extension Scenario {
  /// The scenario as a file that `--scenario` reads: a start for one's own drills. Reading it gives the same scenario.
  public var yaml: String {
    let number = YAMLText.number
    func numbers(_ values: [Double]) -> String { "[" + values.map(number).joined(separator: ", ") + "]" }
    return """
      version: 1
      title: \(YAMLText.quoted(title))
      zone: \(YAMLText.quoted(zone))
      start: \(String(start.text.prefix(10)))
      days: \(days)
      step: \(YAMLText.duration(step))
      seed: \(seed)
      rhythm:  # multiples of a weekday's base level: hours from midnight, days from Monday
        hours: \(numbers(rhythm.hours))
        days: \(numbers(rhythm.days))
      levels:  # a weekday at factor 1
        active_users: \(number(levels.activeUsers))
        pages_per_user: \(number(levels.pagesPerUser))
        requests_per_user: \(number(levels.requestsPerUser))
        conversion: \(number(levels.conversion))
        order_value: \(number(levels.orderValue))
        bounce: \(number(levels.bounce))
        response_time: \(numbers(levels.responseTime))  # ms: constant, per load, per load squared
        error_rate: \(numbers(levels.errorRate))  # percent: constant, per load
        conversion_loss_per_ms: \(number(levels.conversionLossPerMillisecond))
      services:
      \(services.map(yaml).joined(separator: "\n"))
      incidents:\(incidents.isEmpty ? " []" : "\n" + incidents.map(yaml).joined(separator: "\n"))
      \(patience.map(yaml) ?? "")
      """.trimmingLastBlank + "\n"
  }

  private func yaml(_ service: Service) -> String {
    let number = YAMLText.number
    let callees = calls.filter { $0.caller == service.name }.map { YAMLText.quoted($0.callee) }
    return """
        - name: \(YAMLText.quoted(service.name))
          cpu: [\(number(service.cpu.idle)), \(number(service.cpu.perLoad))]  # percent: idle, per load
          memory: [\(number(service.memory.idle)), \(number(service.memory.perLoad))]
          latency: \(number(service.latency))
          noise: \(number(service.noise))
          calls: [\(callees.joined(separator: ", "))]
      """
  }

  private func yaml(_ incident: PlannedIncident) -> String {
    let number = YAMLText.number
    let effects = Quantity.allCases.compactMap { quantity in
      incident.effects[quantity].map {
        "      \(quantity.rawValue): {factor: \(number($0.factor)), after: \($0.delay)}"
      }
    }
    let named = incident.services.map { "      \(YAMLText.quoted($0.service)): \(yaml($0))" }
    let others = incident.otherServices.map { ["    other_services: \(yaml($0))"] } ?? []
    let lines =
      [
        "  - id: \(YAMLText.quoted(incident.id))", "    title: \(YAMLText.quoted(incident.title))",
        "    kind: \(YAMLText.quoted(incident.kind))", "    day: \(incident.day)",
        "    from: \(YAMLText.duration(incident.startSecond))  # after midnight",
        "    length: \(YAMLText.duration(incident.duration))",
      ] + (incident.root.map { ["    root: \(YAMLText.quoted($0))"] } ?? [])
      + (effects.isEmpty ? ["    effects: {}"] : ["    effects:  # multiples, and minutes after the start"] + effects)
      + (named.isEmpty ? ["    services: {}"] : ["    services:"] + named) + others
    return lines.joined(separator: "\n")
  }

  private func yaml(_ effect: PlannedIncident.ServiceEffect) -> String {
    let number = YAMLText.number
    return "{cpu: \(number(effect.cpu)), memory: \(number(effect.memory)), latency: \(number(effect.latency)), "
      + "after: \(effect.delay)}"
  }

  private func yaml(_ patience: Patience) -> String {
    let number = YAMLText.number
    func range(_ range: ClosedRange<Double>) -> String { "[\(number(range.lowerBound)), \(number(range.upperBound))]" }
    return """
      patience:
        latency_limit: \(number(patience.latencyLimit))
        evening_latency_limit: \(number(patience.eveningLatencyLimit))
        loss_per_second: \(number(patience.lossPerSecond))
        error_limit: \(number(patience.errorLimit))
        loss_per_point: \(number(patience.lossPerPoint))
        brownouts: \(patience.brownouts)
        latencies: \(range(patience.latencies))
        errors: \(range(patience.errors))
      """
  }
}

extension String {
  /// The text without line ends at its end.
  fileprivate var trimmingLastBlank: String {
    var text = self
    while text.hasSuffix("\n") || text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

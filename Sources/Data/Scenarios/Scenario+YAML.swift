import Datasets
import Time

extension Scenario {
  /// The scenario as YAML with an explanation of each part; parsing it gives the same scenario.
  public var yaml: String {
    """
    # A scenario for `debrief generate --scenario FILE`: a synthetic shop and what happens to it.
    # Whatever is left out at the top level, or among the levels, is taken from the built-in shop.
    name: \(QuotedText.yaml(name))
    zone: \(QuotedText.yaml(zone))
    start: \(start.text.prefix { $0 != " " })  # midnight at the start of day 1
    days: \(days)
    step: \(Step.text(step))  # from record to record: whole minutes that divide the hour
    seed: \(seed)  # the same seed, the same bytes

    # Traffic as a multiple of a weekday hour at base level: 24 hours from midnight on, 7 days from Monday on.
    # The product of the two is the load.
    rhythm:
      hours: \(PlainNumber.list(rhythm.hours))
      days: \(PlainNumber.list(rhythm.days))

    # Each value is (idle + load × the load of the hour) × (1 + noise). Here noise is a standard deviation, as a share of
    # the value; memory is the correlation of the noise with itself an hour later. Users, page views and orders are those
    # of an hour; shorter steps get their part.
    levels:
    \(levelLines)
    # Share of the conversion rate that is lost with each 100 ms above the hour's usual response time.
    loss_per_100_ms: \(PlainNumber.text(lossPer100Milliseconds))

    # From a limit on, each further `per` costs a share of the conversion rate. `evening` is the limit from 17 to 22 h.
    # `none` where the effects of incidents say all there is to say.
    patience: \(patience.map(patienceLines) ?? "none\n")
    # Services in the order of the table; each answers to load in its own way.
    services:
    \(services.map(serviceLines).joined())
    # Incidents. Effects are multiples over the whole window; orders and order value follow from users, conversion rate
    # and revenue. `after` is the time until a metric moves; the factor afterwards is so much stronger that the window
    # keeps its own. Effects on services come on top of what the traffic of the incident does to them; there `after` may
    # be negative, and `others` speaks of all services not named.
    incidents:\(incidents.isEmpty ? " []\n" : "\n" + incidents.map(incidentLines).joined())
    """
  }

  private var levelLines: String {
    LevelName.allCases.map { "  \($0.rawValue): \(flow($0.level(in: levels)))\n" }.joined()
  }

  private func flow(_ level: Level) -> String {
    let numbers = [level.idle, level.perLoad, level.deviation, level.memory].map(PlainNumber.text)
    return "{idle: \(numbers[0]), load: \(numbers[1]), noise: \(numbers[2]), memory: \(numbers[3])}"
  }

  private func patienceLines(_ patience: Patience) -> String {
    func line(_ metric: BusinessMetric, _ limit: Patience.Limit) -> String {
      let numbers = [limit.limit, limit.eveningLimit, limit.loss, limit.unit].map(PlainNumber.text)
      return "  \(metric.metric.key.column): "
        + "{limit: \(numbers[0]), evening: \(numbers[1]), loss: \(numbers[2]), per: \(numbers[3])}\n"
    }
    return "\n" + line(.avgResponseTime, patience.responseTime) + line(.errorRate, patience.errorRate)
  }

  private func serviceLines(_ service: ServiceProfile) -> String {
    let levels = ServiceMetric.allCases.map { "    \($0.metric.key.column): \(flow(service.level(of: $0)))\n" }
    return "  - name: \(QuotedText.yaml(service.name))\n"
      + "    calls: [\(service.calls.map(QuotedText.yaml).joined(separator: ", "))]\n" + levels.joined()
  }

  private func incidentLines(_ incident: PlannedIncident) -> String {
    let root = incident.rootService.map { "    root: \(QuotedText.yaml($0))\n" } ?? ""
    let effects = incident.effects.map { effect in
      let factor = PlainNumber.text(effect.factor)
      let value = effect.delay == 0 ? factor : "{factor: \(factor), after: \(PlainNumber.duration(effect.delay * 60))}"
      return "      \(effect.metric.metric.key.column): \(value)\n"
    }
    let services = incident.serviceEffects.map { effect in
      let factors = ServiceMetric.allCases.map { "\($0.metric.key.column): \(PlainNumber.text(effect.factor(of: $0)))" }
      return "      \(effect.service.map(QuotedText.yaml) ?? ServiceEffect.others): "
        + "{\(factors.joined(separator: ", ")), after: \(PlainNumber.duration(effect.delay * 60))}\n"
    }
    return """
        - id: \(QuotedText.yaml(incident.id))
          title: \(QuotedText.yaml(incident.title))
          kind: \(QuotedText.yaml(incident.kind))
          day: \(incident.day)
          from: "\(PlainNumber.clock(incident.minute))"
          for: \(PlainNumber.duration(incident.duration * 60))
      \(root)\
          effects:\(effects.isEmpty ? " {}\n" : "\n" + effects.joined())\
          services:\(services.isEmpty ? " {}\n" : "\n" + services.joined())
      """
  }
}

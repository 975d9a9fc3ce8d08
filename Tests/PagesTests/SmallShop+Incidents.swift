import Datasets
import TestSupport

extension SmallShop {
  /// The shop with an outage of the second service and a sale, whose names may be anything.
  init(
    title: String = "Small shop", services: [String] = Self.services,
    incidents: [String] = ["Payment outage", "Flash sale"], labels: [String]? = nil, columns: [String]? = nil,
    notices: [Notice] = [], weeks: Int = 4
  ) {
    let second = services.dropFirst().prefix(1)
    let others = services.prefix(1) + services.dropFirst(2)
    let events = [
      Event(
        kind: "outage", start: 14 * 24 + 14, hours: 3, effects: ["revenue": 0.2, "latency": 4],
        services: Dictionary(second.map { ($0, 6) }) { first, _ in first }, declared: 0.2),
      Event(
        kind: "sale", start: 20 * 24 + 10, hours: 4, effects: ["revenue": 3, "visitors": 3, "latency": 1.5],
        services: Dictionary(others.map { ($0, 4) }) { first, _ in first }, declared: 3),
    ]
    self.init(
      events: zip(events, incidents).map { event, title in
        var event = event
        event.title = title
        return event
      }, services: services)
    self.title = title
    self.labels = labels ?? self.labels
    self.columns = columns ?? self.columns
    self.notices = notices
    self.weeks = weeks
    callGraph = services.count > 1 ? CallGraph([CallGraph.Call(caller: services[0], callee: services[1])]) : nil
  }
}

public import Datasets
import Text
import Time

extension Scenario {
  /// The incidents within the scenario, as a report reads them.
  ///
  /// The effects on orders and order value are computed from the incident's other effects, and declared with them.
  public var declaredIncidents: [Incident] {
    incidentsInside.map { incident in
      let window = window(of: incident)
      return Incident(
        id: incident.id, title: incident.title, kind: incident.kind,
        window: TimeWindow(
          start: Instant(unixSeconds: window.start.linearSeconds), end: Instant(unixSeconds: window.end.linearSeconds)),
        rootService: incident.rootService, affectedServices: affectedServices(of: incident),
        declaredEffects: BusinessMetric.allCases.compactMap { metric in
          incident.declaredFactor(of: metric).map { Incident.Effect(column: metric.metric.key.column, factor: $0) }
        })
    }
  }

  /// `incidents.csv`.
  var incidentsText: String {
    var text = "id,title,kind,start,end,root_service,affected_services,expected_effects\n"
    for (incident, declared) in zip(incidentsInside, declaredIncidents) {
      let window = window(of: incident)
      let effects = declared.declaredEffects.map { "\($0.column)=\(PlainNumber.text($0.factor))" }
      let fields = [
        declared.id, declared.title, declared.kind, window.start.text, window.end.text, declared.rootService ?? "",
        declared.affectedServices.joined(separator: ";"), effects.joined(separator: ";"),
      ]
      text += fields.map { CSVField.quoted($0) }.joined(separator: ",") + "\n"
    }
    return text
  }

  /// `dependencies.csv`.
  var dependenciesText: String {
    callGraph.calls.reduce("caller,callee\n") { text, call in
      text + CSVField.quoted(call.caller) + "," + CSVField.quoted(call.callee) + "\n"
    }
  }
}

extension PlannedIncident {
  /// The factor of `metric` over the window; nil if it is 1 or not declared.
  fileprivate func declaredFactor(of metric: BusinessMetric) -> Double? {
    func factor(_ metric: BusinessMetric) -> Double { effect(on: metric)?.factor ?? 1 }
    let orders = factor(.activeUsers) * factor(.conversionRate)
    let followed: Double =
      switch metric {
      case .transactionCount: orders
      case .avgOrderValue: orders > 0 && effect(on: .hourlyRevenue) != nil ? factor(.hourlyRevenue) / orders : 1
      case .hourlyRevenue: effect(on: .hourlyRevenue) == nil ? orders : factor(.hourlyRevenue)
      default: factor(metric)
      }
    let told = Decimal.rounded(followed, places: 4)
    return told == 1 ? nil : told
  }
}

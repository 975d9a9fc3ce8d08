import Datasets

extension Scenario {
  /// `incidents.csv`: what happened, with the effects that were planned.
  var incidentsTable: String {
    let lines = occurringIncidents.map { incident -> String in
      let window = window(of: incident)
      let affected = services.map(\.name).filter { incident.effect(on: $0) != nil }
      let fields = [
        incident.id, incident.title, incident.kind, window.start.text, window.end.text, incident.root ?? "",
        affected.joined(separator: ";"), incident.declaredEffects.map { "\($0)=\($1)" }.joined(separator: ";"),
      ]
      return fields.map(CSVText.field).joined(separator: ",") + "\n"
    }
    return "id,title,kind,start,end,root_service,affected_services,expected_effects\n" + lines.joined()
  }

  /// `dependencies.csv`: who calls whom.
  var dependenciesTable: String {
    "caller,callee\n"
      + CallGraph(calls).calls.map { "\(CSVText.field($0.caller)),\(CSVText.field($0.callee))\n" }.joined()
  }
}

extension PlannedIncident {
  /// The planned effect on each column of the shop's tables, with what follows for orders and revenue.
  var declaredEffects: [(column: String, factor: Double)] {
    func factor(_ quantity: Quantity) -> Double { effects[quantity]?.factor ?? 1 }
    let orders = factor(.traffic) * factor(.conversion)
    let all: [(String, Double)] = [
      ("hourly_revenue", orders * factor(.orderValue)), ("transaction_count", orders),
      ("avg_order_value", factor(.orderValue)), ("avg_response_time_ms", factor(.responseTime)),
      ("error_rate_percent", factor(.errorRate)), ("active_users", factor(.traffic)),
      ("page_views", factor(.traffic)), ("bounce_rate_percent", factor(.bounce)),
      ("conversion_rate_percent", factor(.conversion)),
    ]
    return all.map { ($0, PlannedIncident.rounded($1)) }.filter { $0.1 != 1 }
  }

  /// `factor` to three significant digits: what a person would declare, without the last bits of a product.
  private static func rounded(_ factor: Double) -> Double {
    var unit = 0.001
    while unit * 1_000 <= factor { unit *= 10 }
    let steps = (factor / unit).rounded()
    return unit < 1 ? steps / (1 / unit).rounded() : steps * unit
  }
}

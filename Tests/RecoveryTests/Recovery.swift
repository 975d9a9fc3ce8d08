import Analysis
import Datasets
import Scenarios
import TestSupport
import Time

/// The analysis of a shop, compared with the ground truth.
struct Recovery: Sendable {
  /// The scenario's declared effects of its incidents, in order of time.
  static let errorFactors = [25.0, 8, 3]
  static let responseFactors = [4.5, 2.8, 1.8]
  static let roots = ["payment-api", "payment-api", "recommendation-engine"]

  /// For each incident: whether its interval contains the true impact on revenue.
  let coversTruth: [Bool]
  /// Whether both factors of all incidents are within 10 %.
  let hasFactors: Bool
  /// Whether all first suspects are correct.
  let hasSuspects: Bool
  /// Whether response time and revenue are reported as a sign trap.
  let hasSignTrap: Bool

  init(of scenario: Scenario) {
    let shop = ShopData(scenario)
    let findings = Findings(of: shop.dataset)
    coversTruth = findings.incidents.map { incident in
      let buckets = shop.dataset.grid.indices(in: incident.incident.window)
      guard let impact = Recovery.impact(on: "hourly_revenue", in: incident), let low = impact.low,
        let high = impact.high
      else { return false }
      let truth = impact.actual - shop.ordinaryRevenue[buckets].reduce(0, +)
      return low <= truth && truth <= high
    }
    hasFactors = findings.incidents.enumerated().allSatisfy { place, incident in
      Recovery.isWithinTenth("error_rate_percent", of: Recovery.errorFactors[place], in: incident)
        && Recovery.isWithinTenth("avg_response_time_ms", of: Recovery.responseFactors[place], in: incident)
    }
    hasSuspects = findings.incidents.map { $0.suspects.first?.service } == Recovery.roots
    hasSignTrap = findings.correlations.partials.contains { partial in
      partial.isSignTrap && partial.first.metric.column == "avg_response_time_ms"
        && partial.second.metric.column == "hourly_revenue" && partial.raw > 0 && partial.partial < 0
    }
  }

  private static func impact(on column: String, in incident: IncidentFindings) -> Impact? {
    incident.impacts.first { $0.key.metric.column == column }
  }

  private static func isWithinTenth(_ column: String, of factor: Double, in incident: IncidentFindings) -> Bool {
    guard let measured = impact(on: column, in: incident)?.factor else { return false }
    return abs(measured / factor - 1) <= 0.1
  }
}

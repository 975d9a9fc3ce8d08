import Datasets
import Time

/// Matches the declared effects of an incident with the measured ones.
struct DeclaredEffects {
  private let incident: Incident
  private let measured: [(series: Series, impact: Impact)]

  init(of incident: Incident, measuredBy measured: [(series: Series, impact: Impact)]) {
    self.incident = incident
    self.measured = measured
  }

  /// The effects in the declared order. Each applies to the series without a service. If the metric exists only per service, it applies to
  /// the declared root, otherwise to every affected service, otherwise to all services.
  func findings() -> [DeclaredEffect] {
    incident.declaredEffects.flatMap { effect in
      impacts(on: effect.column).map { impact in
        let interval = factorInterval(of: impact)
        return DeclaredEffect(
          key: impact.key, declared: effect.factor, measured: impact.factor, low: interval?.low, high: interval?.high)
      }
    }
  }

  private func impacts(on column: String) -> [Impact] {
    let named = measured.filter { $0.series.metric.key.column == column }
    let common = named.filter { $0.series.isBusiness }
    if !common.isEmpty { return common.map(\.impact) }
    let services = incident.rootService.map { [$0] } ?? incident.affectedServices
    let affected = named.filter { services.contains($0.series.service ?? "") }
    return (affected.isEmpty ? named : affected).map(\.impact)
  }

  /// The interval of actual ÷ normal implied by the interval of actual − normal; nil if normal may be 0.
  private func factorInterval(of impact: Impact) -> (low: Double, high: Double)? {
    guard let low = impact.low, let high = impact.high else { return nil }
    let (most, least) = (impact.actual - low, impact.actual - high)
    guard least > 0, impact.actual >= 0 else { return nil }
    return (impact.actual / most, impact.actual / least)
  }
}

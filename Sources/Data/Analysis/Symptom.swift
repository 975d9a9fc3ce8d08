import Datasets

/// The anomaly that suspects should explain.
struct Symptom {
  /// The service of the symptom; nil for the whole system.
  let service: String?
  /// Whether the symptom was given explicitly: its service is then where the anomaly was seen and not a suspect. The headline's own service
  /// is a suspect like any other.
  let isNamed: Bool
  /// The metric of the symptom; nil if not given.
  private let metric: MetricKey?

  /// Creates the symptom given by the policy, otherwise any anomaly at the service of the headline series.
  init(headline: Series?, under policy: Policy) {
    let named = policy.symptom
    isNamed = named != nil
    service = named == nil ? headline?.service : named?.service
    metric = named?.metric
  }

  /// The metric by which services are compared: the given one, otherwise the latency or errors that moved most at the symptom's own
  /// service; nil if none of them is anomalous.
  func metric(in evidence: [String: [Suspect.Evidence]], roles: [MetricKey: Metric.Role], cutoff: Double) -> MetricKey?
  {
    if let metric { return metric }
    guard let service, let own = evidence[service] else { return nil }
    let strongest = own.first { roles[$0.key.metric] == .latency || roles[$0.key.metric] == .errors }
    return strongest.flatMap { $0.score >= cutoff ? $0.key.metric : nil }
  }
}

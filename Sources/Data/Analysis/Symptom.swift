import Datasets

/// The trouble that suspects are to explain.
struct Symptom {
  /// Where it was noticed; nil where no service stands for it.
  let service: String?
  /// Whether somebody named it: then its service is where the trouble was seen, not a suspect. The headline's own service
  /// is a suspect like any other.
  let isNamed: Bool
  /// By which metric; nil where nobody said.
  private let metric: MetricKey?

  /// What the policy names, else whatever moved at the service of the headline series.
  init(headline: Series?, under policy: Policy) {
    let named = policy.symptom
    isNamed = named != nil
    service = named == nil ? headline?.service : named?.service
    metric = named?.metric
  }

  /// The metric that services are compared by: the one named, else the latency or errors that moved most at the symptom's
  /// own service; nil where none of them is anomalous.
  func metric(in evidence: [String: [Suspect.Evidence]], roles: [MetricKey: Metric.Role], cutoff: Double) -> MetricKey?
  {
    if let metric { return metric }
    guard let service, let own = evidence[service] else { return nil }
    let strongest = own.first { roles[$0.key.metric] == .latency || roles[$0.key.metric] == .errors }
    return strongest.flatMap { $0.score >= cutoff ? $0.key.metric : nil }
  }
}

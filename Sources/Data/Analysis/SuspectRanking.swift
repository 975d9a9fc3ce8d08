import Datasets
import Statistics
import Time

/// Ranks services by how anomalous they were in an incident. The first is the most anomalous one, which need not be the cause.
///
/// A service's score is that of its strongest metric, or of the symptom's metric if other services have it as well. If the traffic of these
/// services is known too, the anomalous ones are ranked by harm: the excess per request over the expectation, times the number of requests.
/// A slight delay of a database that each request waits for once does not explain a long delay of its caller, however many deviations it
/// is.
///
/// With a call graph, a service ranks behind a called service that explains its anomaly, that is, one that is anomalous too and at least
/// half as much. Services reached from the symptom through anomalous services precede others. The service of an explicitly given symptom
/// comes last; that of the headline is a suspect like any other. Names decide ties.
struct SuspectRanking {
  /// The share of its caller's weight at which a service explains it.
  private static let explainingShare = 0.5

  /// A service and its series.
  private struct Service {
    let name: String
    let studies: [SeriesStudy]
    var load: SeriesStudy? { studies.first { $0.metric.role == .traffic } }
  }

  /// The load line of each metric.
  let lines: [SeriesKey: LoadLine]

  private let services: [Service]
  private let callGraph: CallGraph?
  private let symptom: Symptom
  private let cutoff: Double

  /// Creates a ranking of all services in `studies`, for incidents seen in `headline`.
  init(of studies: [SeriesStudy], callGraph: CallGraph?, headline: Series?, under policy: Policy) {
    let names = Set(studies.compactMap(\.series.service)).sorted()
    services = names.map { name in Service(name: name, studies: studies.filter { $0.series.service == name }) }
    self.callGraph = callGraph
    symptom = Symptom(headline: headline, under: policy)
    cutoff = policy.outlierCutoff
    var lines: [SeriesKey: LoadLine] = [:]
    let common = studies.first { $0.metric.role == .traffic && $0.series.isBusiness }
    for service in services {
      // A service's own traffic describes its load better than the total traffic.
      guard let load = service.load ?? common else { continue }
      for study in service.studies where study.metric.role != .traffic {
        lines[study.key] = LoadLine(of: study, over: load)
      }
    }
    self.lines = lines
  }

  /// The suspects of the incident in `buckets`, most anomalous first; empty without services or buckets.
  func suspects(in buckets: Range<Int>, onsets: [Onset]) -> [Suspect] {
    let evidence = testimonies(in: buckets, onsets: onsets)
    let compared = comparedMetric(in: evidence)
    let scores = evidence.compactMapValues { all -> Double? in
      guard let compared else { return all.first?.score }
      return all.first { $0.key.metric == compared }?.score ?? 0
    }
    let harms = compared.flatMap { harm(by: $0, in: evidence, at: buckets) }
    let callees = anomalousCallees(among: scores)
    let explanations = Explanations(of: harms ?? scores, callees: callees, share: SuspectRanking.explainingShare)
    let reached = servicesReached(over: callees)
    /// Lower tiers come first.
    func tier(_ name: String) -> Int {
      if symptom.isNamed, name == symptom.service { return 3 }
      guard scores[name, default: 0] >= cutoff else { return 2 }
      return reached?.contains(name) ?? true ? 0 : 1
    }
    let ranked = scores.keys.sorted { left, right in
      tier(left) != tier(right) ? tier(left) < tier(right) : explanations.precedes(left, right)
    }
    return ranked.enumerated().map { place, name in
      Suspect(
        rank: place + 1, service: name, score: scores[name] ?? 0, harm: harms?[name], evidence: evidence[name] ?? [],
        anomalousCallees: callees[name] ?? [])
    }
  }

  /// The evidence of each service's metrics, strongest first; ties by key.
  private func testimonies(in buckets: Range<Int>, onsets: [Onset]) -> [String: [Suspect.Evidence]] {
    let starts = Dictionary(onsets.map { ($0.key, $0.start) }, uniquingKeysWith: { first, _ in first })
    var evidence: [String: [Suspect.Evidence]] = [:]
    for service in services {
      let all = service.studies.compactMap { study in
        Testimony(of: study, along: lines[study.key]).evidence(in: buckets, onset: starts[study.key])
      }
      guard !all.isEmpty else { continue }
      evidence[service.name] = all.sorted { left, right in
        left.score != right.score ? left.score > right.score : left.key < right.key
      }
    }
    return evidence
  }

  /// The symptom's metric, if at least two other services have it.
  private func comparedMetric(in evidence: [String: [Suspect.Evidence]]) -> MetricKey? {
    let roles = Dictionary(
      services.flatMap(\.studies).map { ($0.key.metric, $0.metric.role) }, uniquingKeysWith: { first, _ in first })
    guard let metric = symptom.metric(in: evidence, roles: roles, cutoff: cutoff) else { return nil }
    let others = evidence.filter { service, all in
      service != symptom.service && all.contains { $0.key.metric == metric }
    }
    return others.count >= 2 ? metric : nil
  }

  /// The harm of each service in `metric`: its excess over the expectation times its traffic, 0 without either; nil if a service has the
  /// metric but no traffic, because not all can then be compared.
  private func harm(
    by metric: MetricKey, in evidence: [String: [Suspect.Evidence]], at buckets: Range<Int>
  ) -> [String: Double]? {
    var harms: [String: Double] = [:]
    for service in services {
      guard let own = evidence[service.name] else { continue }
      harms[service.name] = 0
      guard let found = own.first(where: { $0.key.metric == metric }),
        let study = service.studies.first(where: { $0.key == found.key })
      else { continue }
      guard let load = service.load else { return nil }
      let requests = Moments(Array(load.series.values[buckets])).mean
      let excess = max(0, study.metric.badness(of: found.actual - found.expected))
      harms[service.name] = requests.isFinite ? excess * max(0, requests) : 0
    }
    return harms
  }

  /// The anomalous services that each service calls, sorted.
  private func anomalousCallees(among scores: [String: Double]) -> [String: [String]] {
    guard let callGraph else { return [:] }
    var callees: [String: [String]] = [:]
    for call in callGraph.calls where call.caller != call.callee && scores[call.callee, default: 0] >= cutoff {
      callees[call.caller, default: []].append(call.callee)
    }
    return callees
  }

  /// The services reached from the symptom by calls between anomalous ones; nil if its calls are unknown.
  private func servicesReached(over callees: [String: [String]]) -> Set<String>? {
    guard let start = symptom.service, let callGraph, !callGraph.callees(of: start).isEmpty else { return nil }
    var reached: Set<String> = symptom.isNamed ? [] : [start]
    var waiting = callees[start] ?? []
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += callees[next] ?? [] }
    }
    return reached
  }
}

import Datasets

/// Ranks services by how anomalous they were in an incident. The first is the most anomalous, which need not be the cause.
///
/// A service's score is that of its strongest metric. With a call graph, a service steps back behind one that it calls
/// where that one explains its trouble: is anomalous too, and at least half as much. The service whose own metric is the
/// symptom comes last. Ties go by name.
struct SuspectRanking {
  /// From which share of its caller's score on a service explains it.
  private static let explainingShare = 0.5

  /// Each metric's line over load.
  let lines: [SeriesKey: LoadLine]

  private let services: [(name: String, studies: [SeriesStudy])]
  private let callGraph: CallGraph?
  private let symptom: String?
  private let cutoff: Double

  /// A ranking of all services that `studies` tell of. `symptom` is the service whose own metric is the headline.
  init(of studies: [SeriesStudy], callGraph: CallGraph?, symptom: String?, under policy: Policy) {
    let names = Set(studies.compactMap(\.series.service)).sorted()
    services = names.map { name in (name, studies.filter { $0.series.service == name }) }
    self.callGraph = callGraph
    self.symptom = symptom
    cutoff = policy.outlierCutoff
    var lines: [SeriesKey: LoadLine] = [:]
    let common = studies.first { $0.metric.role == .traffic && $0.series.service == nil }
    for service in services {
      // A service's own traffic says more of its load than the whole shop's.
      guard let load = service.studies.first(where: { $0.metric.role == .traffic }) ?? common else { continue }
      for study in service.studies where study.metric.role != .traffic {
        lines[study.key] = LoadLine(of: study, over: load)
      }
    }
    self.lines = lines
  }

  /// The suspects of the incident in `buckets`, worst first; empty where there is no service, or no bucket.
  func suspects(in buckets: Range<Int>, onsets: [Onset]) -> [Suspect] {
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
    let scores = evidence.compactMapValues { $0.first?.score }
    let explanations = Explanations(of: scores, callees: callees(among: scores), share: SuspectRanking.explainingShare)
    let ranked = scores.keys.sorted { left, right in
      if (left == symptom) != (right == symptom) { return right == symptom }
      return explanations.precedes(left, right)
    }
    return ranked.enumerated().map { place, name in
      Suspect(
        rank: place + 1, service: name, score: scores[name] ?? 0, evidence: evidence[name] ?? [],
        anomalousCallees: callees(among: scores)[name] ?? [])
    }
  }

  /// The anomalous services that each service calls, sorted.
  private func callees(among scores: [String: Double]) -> [String: [String]] {
    guard let callGraph else { return [:] }
    var callees: [String: [String]] = [:]
    for call in callGraph.calls where call.caller != call.callee && scores[call.callee, default: 0] >= cutoff {
      callees[call.caller, default: []].append(call.callee)
    }
    return callees
  }
}

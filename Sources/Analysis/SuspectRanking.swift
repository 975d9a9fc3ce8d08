import Datasets
import Statistics

/// Ranks services by how anomalous they were in an incident, against what is normal at the load of the incident.
struct SuspectRanking {
  private let services: [(name: String, studies: [SeriesStudy])]
  private let load: SeriesStudy?
  private let lines: [SeriesKey: LoadLine]
  private let callGraph: CallGraph?
  private let symptom: String?
  private let timeline: Timeline
  private let policy: Policy

  /// A ranking of all services that `studies` tell of. `symptom` is the service whose own metric is the headline.
  init(
    of studies: [SeriesStudy], callGraph: CallGraph?, symptom: String?, on timeline: Timeline, under policy: Policy
  ) {
    let names = Set(studies.compactMap(\.series.service)).sorted()
    services = names.map { name in (name, studies.filter { $0.series.service == name }) }
    let load = studies.first { $0.metric.role == .traffic && $0.series.service == nil }
    self.load = load
    var lines: [SeriesKey: LoadLine] = [:]
    if let load {
      for study in studies where study.series.service != nil {
        lines[study.key] = LoadLine(of: study, on: load, timeline: timeline)
      }
    }
    self.lines = lines
    self.callGraph = callGraph
    self.symptom = symptom
    self.timeline = timeline
    self.policy = policy
  }

  /// How each service's latency (else its first resource) answers to load; the line that the ranking uses.
  func line(of key: SeriesKey) -> LoadLine? { lines[key] }

  /// The suspects of the incident in `buckets`, worst first; empty where there is no service, or no bucket.
  func suspects(in buckets: Range<Int>, onsets: [Onset]) -> [Suspect] {
    guard !buckets.isEmpty else { return [] }
    let evidence = services.map { service in
      service.studies.compactMap { testimony(of: $0, in: buckets, onsets: onsets) }.sorted { left, right in
        left.score != right.score ? left.score > right.score : left.key < right.key
      }
    }
    let scores = Dictionary(
      zip(services, evidence).compactMap { service, evidence in evidence.first.map { (service.name, $0.score) } },
      uniquingKeysWith: { first, _ in first })
    let anomalous = Set(scores.filter { $0.value >= policy.outlierCutoff }.keys)
    let named = zip(services, evidence).compactMap { service, evidence -> Suspect? in
      guard let score = scores[service.name] else { return nil }
      let callees = (callGraph?.callees(of: service.name) ?? []).filter { anomalous.contains($0) && $0 != service.name }
      return Suspect(rank: 0, service: service.name, score: score, evidence: evidence, anomalousCallees: callees)
    }
    let sorted = named.sorted { left, right in
      if (left.service == symptom) != (right.service == symptom) { return right.service == symptom }
      return left.score != right.score ? left.score > right.score : left.service < right.service
    }
    return sorted.enumerated().map { place, suspect in
      Suspect(
        rank: place + 1, service: suspect.service, score: suspect.score, evidence: suspect.evidence,
        anomalousCallees: suspect.anomalousCallees)
    }
  }

  private func testimony(of study: SeriesStudy, in buckets: Range<Int>, onsets: [Onset]) -> Suspect.Evidence? {
    let present = buckets.filter { study.errors[$0].isFinite }
    guard !present.isEmpty, let normal = study.normalError else { return nil }
    let count = Double(present.count)
    let actual = present.reduce(0) { $0 + study.series.values[$1] / count }
    let usual = present.reduce(0) { $0 + study.expected[$1] / count }
    var expected = usual
    if let line = lines[study.key], let load {
      let extra = present.reduce(0) { sum, index in
        let more = load.series.values[index] - load.expected[index]
        return sum + (more.isFinite ? more / count : 0)
      }
      expected += line.line.slope * extra
    }
    let scale = study.counterfactual.errorScale(expected: usual, count: 1)
    let score = RobustScale(center: normal.center, scale: normal.scale).score((actual - expected) / scale)
    let sign = SuspectRanking.sign(of: study.metric, score: score)
    return Suspect.Evidence(
      key: study.key, score: score * sign, actual: actual, expected: expected,
      isLoadAdjusted: lines[study.key] != nil, onset: onsets.first { $0.key == study.key }?.start)
  }

  /// Turns a score so that positive is worse: by what the metric says is better, else by its role, else either way.
  private static func sign(of metric: Metric, score: Double) -> Double {
    switch (metric.better, metric.role) {
    case (.higher, _): -1
    case (.lower, _), (_, .latency), (_, .errors), (_, .resource): 1
    default: score < 0 ? -1 : 1
    }
  }
}

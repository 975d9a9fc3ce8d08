import Datasets
import Time

/// Chooses the headline series of a report.
///
/// The metric's role decides first: money, otherwise orders, otherwise traffic, otherwise the first metric. Within a metric, a series
/// without a service precedes those of services. Among services, the root of the calls, which customers reach first, represents the others.
/// If calls are unknown or have several roots, the service that moved most in the incidents is chosen or, without incidents, the one with
/// the largest total. The name only decides ties.
struct HeadlineChoice {
  private static let leadingRoles: [Metric.Role] = [.money, .orders, .traffic]

  private let studies: [SeriesStudy]
  private let callGraph: CallGraph?
  private let incidents: [Range<Int>]

  init(among studies: [SeriesStudy], callGraph: CallGraph?, on timeline: Timeline) {
    self.studies = studies
    self.callGraph = callGraph
    incidents = timeline.incidents.filter { !$0.isEmpty }
  }

  /// The index of the series; nil without series.
  var place: Int? {
    let all = Array(studies.indices)
    let leading = HeadlineChoice.leadingRoles.lazy.map { role in all.filter { studies[$0].metric.role == role } }
      .first { !$0.isEmpty }
    let candidates = leading ?? all
    if let common = candidates.first(where: { studies[$0].series.isBusiness }) { return common }
    guard let first = candidates.first else { return nil }
    let services = candidates.filter { studies[$0].key.metric == studies[first].key.metric }
    let roots = services.filter(isRoot)
    let rivals = roots.isEmpty ? services : roots
    let weights = rivals.map(incidents.isEmpty ? load : shift)
    return zip(rivals, weights).reduce((first, -Double.infinity)) { best, rival in rival.1 > best.1 ? rival : best }.0
  }

  /// Whether its service calls other services and is called by none.
  private func isRoot(_ place: Int) -> Bool {
    guard let callGraph, let service = studies[place].series.service else { return false }
    let isOther = { (name: String) in name != service }
    return callGraph.callees(of: service).contains(where: isOther)
      && !callGraph.callers(of: service).contains(where: isOther)
  }

  /// The mean deviation in the incident with the largest one, in robust standard deviations.
  private func shift(_ place: Int) -> Double {
    incidents.map { buckets in
      let scores = buckets.map { studies[place].score($0) }.filter(\.isFinite)
      return scores.isEmpty ? 0 : (scores.reduce(0) { $0 + $1 / Double(scores.count) }).magnitude
    }.max() ?? 0
  }

  /// The total over the period.
  private func load(_ place: Int) -> Double {
    studies[place].series.values.reduce(0) { $1.isFinite ? $0 + $1 : $0 }
  }
}

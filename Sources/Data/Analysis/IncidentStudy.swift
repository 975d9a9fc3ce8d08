import Datasets
import Time

/// Computes the findings of each incident.
struct IncidentStudy {
  private let dataset: Dataset
  private let studies: [SeriesStudy]
  private let estimators: [ImpactEstimator]
  private let headline: Int?
  private let ranking: SuspectRanking
  private let shifts: CorrelationShiftStudy
  private let timeline: Timeline
  private let policy: Policy

  init(
    of dataset: Dataset, studies: [SeriesStudy], headline: Int?, ranking: SuspectRanking,
    shifts: CorrelationShiftStudy, on timeline: Timeline, under policy: Policy
  ) {
    self.dataset = dataset
    self.studies = studies
    self.headline = headline
    self.ranking = ranking
    self.shifts = shifts
    self.timeline = timeline
    self.policy = policy
    estimators = studies.map { ImpactEstimator(of: $0, for: timeline.incidents, under: policy) }
  }

  /// The findings of all incidents, in the data set's order.
  func findings() -> [IncidentFindings] {
    let slugs = Slug.unique(dataset.incidents.map { ($0.title.isEmpty ? $0.id : $0.title, $0.id) })
    return dataset.incidents.indices.map { findings(of: $0, slug: slugs[$0]) }
  }

  private func findings(of place: Int, slug: String) -> IncidentFindings {
    let incident = dataset.incidents[place]
    let buckets = timeline.incidents[place]
    let impacts = estimators.map { $0.impact(of: buckets, as: incident.window) }
    let onsets = studies.compactMap { OnsetSearch(in: $0, under: policy).onset(in: buckets) }.sorted { left, right in
      left.start != right.start ? left.start < right.start : left.key < right.key
    }
    let suspects = ranking.suspects(in: buckets, onsets: onsets)
    return IncidentFindings(
      incident: incident, slug: slug,
      character: headline.map { character(of: impacts[$0], metric: studies[$0].metric) } ?? .unknown, impacts: impacts,
      phases: studies.map { phases(of: $0, in: buckets) }, onsets: onsets, resolution: dataset.grid.step,
      measuredWindow: measuredWindow(of: onsets), suspects: suspects, runnerUpShare: share(of: suspects),
      declared: DeclaredEffects(of: incident, measuredBy: zip(studies.map(\.series), impacts).map { ($0, $1) })
        .findings(),
      correlationShifts: shifts.shifts(around: buckets),
      objectives: studies.flatMap {
        ObjectiveFindings.all(of: $0.series, against: dataset.objectives, in: buckets, on: timeline)
      },
      errorBudgets: ErrorBudget.all(in: buckets, of: dataset),
      caveats: Caveats(of: place, in: dataset, on: timeline, under: policy).notices(on: headline.map { impacts[$0] }))
  }

  private func character(of impact: Impact, metric: Metric) -> IncidentFindings.Character {
    guard let low = impact.low, let high = impact.high else { return .unknown }
    if low <= 0, high >= 0 { return .neutral }
    guard metric.better != .neither else { return .unknown }
    return (low > 0) == (metric.better == .higher) ? .gain : .loss
  }

  private func phases(of study: SeriesStudy, in buckets: Range<Int>) -> Phases {
    let values = study.series.values
    let isNormal = { (index: Int) in timeline.isNormal[index] }
    let before: [Int] = buckets.isEmpty ? [] : timeline.before(buckets).filter(isNormal)
    let after: [Int] = buckets.isEmpty ? [] : timeline.after(buckets).filter(isNormal)
    return Phases(
      key: study.key, before: Summary(of: values, at: before, on: timeline.grid),
      during: Summary(of: values, at: buckets, on: timeline.grid),
      after: Summary(of: values, at: after, on: timeline.grid))
  }

  /// From the onset of the headline metric, otherwise of the first business metric that moved, to its recovery.
  private func measuredWindow(of onsets: [Onset]) -> TimeWindow? {
    let business: Set<Metric.Role> = [.money, .orders, .traffic, .engagement]
    let roles = Dictionary(
      studies.filter { $0.series.isBusiness }.map { ($0.key, $0.metric.role) },
      uniquingKeysWith: { first, _ in first })
    let chosen =
      headline.flatMap { place in onsets.first { $0.key == studies[place].key } }
      ?? onsets.first { roles[$0.key].map(business.contains) ?? false }
    return chosen.map { TimeWindow(start: $0.start, end: $0.recovery ?? timeline.grid.end) }
  }

  private func share(of suspects: [Suspect]) -> Double? {
    guard suspects.count > 1, suspects[0].score > 0 else { return nil }
    if let first = suspects[0].harm, let second = suspects[1].harm, first > 0 { return second / first }
    return max(0, suspects[1].score) / suspects[0].score
  }
}
